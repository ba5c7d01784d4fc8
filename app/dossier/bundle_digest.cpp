// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_digest.h"

#include "app/dossier/qpdf_transition.h"

#include <qpdf/Buffer.hh>

#include <openssl/evp.h>
#include <openssl/sha.h>

namespace daozhang::dossier {

namespace {

/// What differs between two ways of storing the same page, or leads away from it.
bool isLeftOut(const std::string& key)
{
    static const std::set<std::string> names{"/Parent", "/P", "/Length", "/Dest", "/Popup", "/IRT", "/StructParent", "/StructParents",
                                             "/Tabs", "/B", "/PieceInfo", "/LastModified"};
    return names.contains(key);
}

} // namespace

QByteArray sha256(const void* bytes, size_t size)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(static_cast<const unsigned char*>(bytes), size, reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

QByteArray sha256(const QByteArray& bytes) { return sha256(bytes.constData(), size_t(bytes.size())); }

QByteArray sha256(QIODevice& source)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (qint64 got = 0; (got = source.read(buffer.data(), buffer.size())) > 0;)
        EVP_DigestUpdate(context.get(), buffer.constData(), size_t(got));
    QByteArray digest(32, '\0');
    unsigned int size = 32;
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    return digest;
}

QByteArray PageDigest::of(QPDFObjectHandle page)
{
    QByteArray whole;
    for (const char* key : {"/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Contents", "/Resources", "/Annots"})
        whole += QByteArray(key) + digest(page.getKey(key), 0);
    return sha256(whole);
}

QByteArray PageDigest::digest(QPDFObjectHandle object, int depth)
{
    constexpr int kDeepest = 200;  // a hostile file nests without end
    if (depth > kDeepest)
        return "deep";
    if (object.isNull())
        return "null";
    if (object.isName())
        return QByteArray::fromStdString(object.getName());
    if (object.isString())
        return "s" + QByteArray::fromStdString(object.getStringValue()).toHex();
    if (!object.isArray() && !object.isDictionary() && !object.isStream())
        return QByteArray::fromStdString(object.unparseResolved());
    if (!object.isIndirect())
        return digestContainer(object, depth);
    const QPDFObjGen id = object.getObjGen();
    if (const auto known = m_known.find(id); known != m_known.end())
        return known->second;
    if (!m_open.insert(id).second)
        return "cycle";
    const QByteArray found = digestContainer(object, depth);
    m_open.erase(id);
    m_known.emplace(id, found);
    return found;
}

QByteArray PageDigest::digestContainer(QPDFObjectHandle object, int depth)
{
    QByteArray text;
    if (object.isArray()) {
        text = "[";
        for (int i = 0; i < object.getArrayNItems(); ++i)
            text += digest(object.getArrayItem(i), depth + 1) + ' ';
        return sha256(text).toHex();
    }
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    text = "<";
    for (const std::string& key : dictionary.getKeys())
        if (!isLeftOut(key))
            text += QByteArray::fromStdString(key) + ' ' + digest(dictionary.getKey(key), depth + 1) + ' ';
    if (object.isStream()) {
        const auto raw = object.getRawStreamData();
        text += "stream " + sha256(raw->getBuffer(), raw->getSize()).toHex();
    }
    return sha256(text).toHex();
}

} // namespace daozhang::dossier
