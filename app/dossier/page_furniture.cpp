// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/page_furniture.h"

#include "app/dossier/bundle_digest.h"
#include "app/dossier/own_pages.h"
#include "app/dossier/qpdf_transition.h"

#include <QFile>

#include <qpdf/Buffer.hh>
#include <qpdf/QUtil.hh>

#include <zlib.h>

namespace daozhang::dossier {

namespace {

using Object = QPDFObjectHandle;

/// Matrix that shows the unit square of an image with this EXIF orientation in the rectangle (x, y from below).
std::string placement(int orientation, double x, double y, double w, double h)
{
    struct Turn { int a, b, c, d, e, f; };  // factors of w or h; e and f say whether the far edge is the origin
    static const Turn turns[8] = {{1, 0, 0, 1, 0, 0}, {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
                                  {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0}, {0, 1, -1, 0, 1, 0}};
    const Turn& turn = turns[std::clamp(orientation, 1, 8) - 1];
    const auto number = [](double value) { return QByteArray::number(value, 'f', 3).toStdString(); };
    return number(turn.a * w) + ' ' + number(turn.b * h) + ' ' + number(turn.c * w) + ' ' + number(turn.d * h) + ' '
         + number(x + turn.e * w) + ' ' + number(y + turn.f * h) + " cm";
}

std::string deflated(const QByteArray& bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.constData()), uLong(bytes.size()), 6);
    packed.resize(size);
    return packed;
}

Object imageDictionary(Object image, const PictureStream& picture)
{
    Object dictionary = image.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Image"));
    dictionary.replaceKey("/Width", Object::newInteger(picture.width));
    dictionary.replaceKey("/Height", Object::newInteger(picture.height));
    dictionary.replaceKey("/BitsPerComponent", Object::newInteger(picture.bitDepth));
    dictionary.replaceKey("/ColorSpace", Object::newName(picture.channels == 1   ? "/DeviceGray"
                                                         : picture.channels == 4 ? "/DeviceCMYK"
                                                                                 : "/DeviceRGB"));
    return dictionary;
}

Result<Object> imageObject(QPDF& pdf, const Exhibit& exhibit)
{
    const PictureStream& picture = exhibit.picture;
    Object image = Object::newStream(&pdf);
    Object dictionary = imageDictionary(image, picture);
    switch (picture.kind) {
    case PictureStream::Kind::Jpeg:
        image.replaceStreamData(QUtil::file_provider(QFile::encodeName(exhibit.path).toStdString()), Object::newName("/DCTDecode"),
                                Object::newNull());
        if (picture.isInverted)
            dictionary.replaceKey("/Decode", Object::parse("[1 0 1 0 1 0 1 0]"));
        break;
    case PictureStream::Kind::Png: {
        DZ_ASSIGN(const QByteArray pixels, pngPixels(exhibit.path));
        Object parameters = Object::parse("<< /Predictor 15 >>");
        parameters.replaceKey("/Colors", Object::newInteger(picture.channels));
        parameters.replaceKey("/BitsPerComponent", Object::newInteger(picture.bitDepth));
        parameters.replaceKey("/Columns", Object::newInteger(picture.width));
        image.replaceStreamData(pixels.toStdString(), Object::newName("/FlateDecode"), parameters);
        if (!picture.palette.isEmpty()) {
            Object space = Object::parse("[ /Indexed /DeviceRGB ]");
            space.appendItem(Object::newInteger(picture.palette.size() / 3 - 1));
            space.appendItem(Object::newString(picture.palette.toStdString()));
            dictionary.replaceKey("/ColorSpace", space);
        }
        break;
    }
    case PictureStream::Kind::Converted: {
        DZ_ASSIGN(const ConvertedPixels pixels, convertedPixels(exhibit.path));
        image.replaceStreamData(deflated(pixels.rgb), Object::newName("/FlateDecode"), Object::newNull());
        if (!pixels.opacity.isEmpty()) {
            Object mask = Object::newStream(&pdf);
            PictureStream grey = picture;
            grey.channels = 1;
            imageDictionary(mask, grey);
            mask.replaceStreamData(deflated(pixels.opacity), Object::newName("/FlateDecode"), Object::newNull());
            dictionary.replaceKey("/SMask", mask);
        }
        break;
    }
    }
    return image;
}

/// The page's own resources, with a place for pictures and forms.
Object pictureResources(QPDFPageObjectHelper& page)
{
    Object resources = page.getAttribute("/Resources", true);
    if (!resources.isDictionary()) {
        resources = Object::newDictionary();
        page.getObjectHandle().replaceKey("/Resources", resources);
    }
    resources.mergeResources(Object::parse("<< /XObject << >> >>"));
    return resources;
}

/// Qt tags a subset by where the font lies in memory, which differs from run to run: tagged by its number instead.
void nameSubset(Object font, int number)
{
    std::string tag = "/AAAAAA+";
    for (size_t place = 6; number > 0; number /= 26, --place)
        tag[place] = char('A' + number % 26);
    const std::string name = tag + font.getKey("/BaseFont").getName().substr(1);
    font.replaceKey("/BaseFont", Object::newName(name));
    Object descendants = font.getKey("/DescendantFonts");
    for (int i = 0; descendants.isArray() && i < descendants.getArrayNItems(); ++i) {
        Object descendant = descendants.getArrayItem(i);
        descendant.replaceKey("/BaseFont", Object::newName(name));
        descendant.getKey("/FontDescriptor").replaceKey("/FontName", Object::newName(name));
    }
}

} // namespace

Result<void> placePicture(QPDF& pdf, QPDFPageObjectHelper page, const Exhibit& exhibit, const QRectF& frame)
{
    DZ_ASSIGN(const Object image, imageObject(pdf, exhibit));
    pictureResources(page).getKey("/XObject").replaceKey(kPictureName, image);
    const std::string content = "\nq " + placement(exhibit.picture.orientation, frame.x(), kPageHeight - frame.bottom(), frame.width(), frame.height())
                              + ' ' + kPictureName + " Do Q\n";
    // Qt leaves its own transformation in force at the end of a page.
    page.addPageContents(Object::newStream(&pdf, "q\n"), true);
    page.addPageContents(Object::newStream(&pdf, "\nQ" + content), false);
    return {};
}

void stamp(QPDF& pdf, QPDFPageObjectHelper& page, QPDFPageObjectHelper& stampPage)
{
    page.flattenRotation();  // or the stamp would stand upside down on a turned page
    Object form = pdf.copyForeignObject(stampPage.getFormXObjectForPage());
    Object resources = pictureResources(page);
    int number = 1;
    const std::string name = resources.getUniqueResourceName("/DzStamp", number);
    const auto box = page.getCropBox().getArrayAsRectangle();
    const double width = std::min(double(kStampWidth), (box.urx - box.llx) - 16);
    const double height = width * kStampHeight / kStampWidth;
    const Object::Rectangle place(box.urx - 12 - width, box.lly + 10, box.urx - 12, box.lly + 10 + height);
    const std::string draw = page.placeFormXObject(form, name, place);
    resources.getKey("/XObject").replaceKey(name, form);
    // The page's own drawing is fenced, whatever state it leaves behind.
    page.addPageContents(Object::newStream(&pdf, "q\n"), true);
    page.addPageContents(Object::newStream(&pdf, "\nQ\n" + draw), false);
}

void disarm(QPDFPageObjectHelper& page)
{
    Object object = page.getObjectHandle();
    object.removeKey("/AA");
    Object annotations = object.getKey("/Annots");
    if (!annotations.isArray())
        return;
    for (int i = 0; i < annotations.getArrayNItems(); ++i) {
        Object annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary())
            continue;
        annotation.removeKey("/AA");
        annotation.removeKey("/A");
    }
}

void addLink(QPDF& pdf, QPDFPageObjectHelper page, const QRectF& rect, QPDFPageObjectHelper target)
{
    Object link = Object::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
    link.replaceKey("/Rect", Object::newFromRectangle({rect.left(), kPageHeight - rect.bottom(), rect.right(), kPageHeight - rect.top()}));
    Object destination = Object::newArray();
    destination.appendItem(target.getObjectHandle());
    destination.appendItem(Object::newName("/Fit"));
    link.replaceKey("/Dest", destination);
    Object object = page.getObjectHandle();
    if (!object.getKey("/Annots").isArray())
        object.replaceKey("/Annots", Object::newArray());
    object.getKey("/Annots").appendItem(pdf.makeIndirectObject(link));
}

void addOutline(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const QVector<Bookmark>& bookmarks)
{
    struct Branch
    {
        Object node;
        Object last;
        int count = 0;
    };
    Object root = pdf.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
    std::vector<Branch> branches{{root, Object::newNull()}};
    for (const Bookmark& bookmark : bookmarks) {
        while (int(branches.size()) > bookmark.level + 1)
            branches.pop_back();
        Branch& parent = branches.back();
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(bookmark.title.toStdString()));
        item.replaceKey("/Parent", parent.node);
        Object destination = Object::newArray();
        destination.appendItem(pages.at(size_t(bookmark.page) - 1).getObjectHandle());
        destination.appendItem(Object::newName("/Fit"));
        item.replaceKey("/Dest", destination);
        if (parent.last.isNull()) {
            parent.node.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", parent.last);
            parent.last.replaceKey("/Next", item);
        }
        parent.last = item;
        parent.node.replaceKey("/Last", item);
        parent.node.replaceKey("/Count", Object::newInteger(++parent.count));
        // The root counts all that is open.
        if (branches.size() > 1)
            branches.front().node.replaceKey("/Count", Object::newInteger(++branches.front().count));
        branches.push_back({item, Object::newNull()});
    }
    pdf.getRoot().replaceKey("/Outlines", root);
}

void repairFonts(QPDF& pdf)
{
    int number = 0;
    for (Object& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        Object map = object.getKey("/ToUnicode");
        const auto data = map.getStreamData();
        const QByteArray text(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
        map.replaceStreamData(deflated(repairedToUnicode(text)), Object::newName("/FlateDecode"), Object::newNull());
        nameSubset(object, number++);
    }
}

} // namespace daozhang::dossier
