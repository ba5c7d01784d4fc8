// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_viewer.h"

#include "app/evidence/media_type.h"
#include "ui/common/actions.h"
#include "ui/common/background.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/strips.h"
#include "ui/common/themed_icon.h"
#include "ui/evidence/image_view.h"
#include "ui/evidence/pdf_view.h"

#include <QBuffer>
#include <QImageReader>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace daozhang::ui {

namespace {

/// A small file can claim a huge picture: more than this is not decoded.
constexpr qint64 kMostPixels = 200'000'000;
constexpr int kMostMegabytes = 1024;
constexpr double kIn = 1.25, kOut = 0.8;

} // namespace

EvidenceViewer::EvidenceViewer(EvidencePresenter& presenter, QWidget& desk, QWidget* parent) : QWidget(parent), m_presenter(presenter)
{
    setObjectName(QStringLiteral("evidence.viewer"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_stack = new QStackedWidget(this);
    m_image = new ImageView(QStringLiteral("evidence.image"), m_stack);
    m_pdf = new PdfView(QStringLiteral("evidence.pdf"), m_stack);
    buildActions(desk);
    layout->addWidget(buildBar());
    m_error = new ErrorStrip(this);
    layout->addWidget(m_error);
    m_text = new QPlainTextEdit(m_stack);
    m_text->setObjectName(QStringLiteral("evidence.text"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAcceptDrops(false);
    m_text->document()->setDocumentMargin(24);
    m_words = new TextLabel(TextStyle::Body, Ink::Text2, m_stack);
    m_words->setObjectName(QStringLiteral("evidence.words"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(32);
    m_foreign = buildForeign();
    for (QWidget* view : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_image), static_cast<QWidget*>(m_pdf), static_cast<QWidget*>(m_text), m_foreign})
        m_stack->addWidget(view);
    layout->addWidget(m_stack, 1);
    connect(m_image, &ImageView::zoomChanged, this, &EvidenceViewer::showZoom);
    connect(m_pdf, &PdfView::zoomChanged, this, &EvidenceViewer::showZoom);
    connect(m_pdf, &PdfView::pageChanged, this, [this](int page, int count) {
        const QSignalBlocker quiet(m_page);
        m_page->setRange(1, std::max(1, count));
        m_page->setValue(page + 1);
        m_pageCount->setText(QStringLiteral("/ %1").arg(count));
    });
    connect(m_pdf, &PdfView::foundChanged, this, [this](int count) {
        m_found->setText(m_find->text().trimmed().isEmpty() ? QString() : count == 0 ? tr("not found") : tr("%n place(s)", nullptr, count));
    });
    showKind(Kind::Words);
    Language::bind(this, [this] { retranslate(); });
}

void EvidenceViewer::buildActions(QWidget& desk)
{
    const auto add = [this, &desk](Act act, auto image, auto pages) {
        QAction* action = makeAction(act, &desk);
        connect(action, &QAction::triggered, this, [this, image, pages] { m_kind == Kind::Pages ? pages() : image(); });
        m_zoomActions.append(action);
    };
    add(Act::ZoomOut, [this] { m_image->zoomBy(kOut); }, [this] { m_pdf->zoomBy(kOut); });
    add(Act::ZoomIn, [this] { m_image->zoomBy(kIn); }, [this] { m_pdf->zoomBy(kIn); });
    add(Act::ZoomWhole, [this] { m_image->fit(); }, [this] { m_pdf->fitPage(); });
    add(Act::ZoomFit, [this] { m_image->fit(ImageView::Fit::Width); }, [this] { m_pdf->fit(); });
    add(Act::ZoomActual, [this] { m_image->showActualSize(); }, [this] { m_pdf->showActualSize(); });
    add(Act::RotateRight, [this] { rotate(); }, [this] { rotate(); });
    m_openOutside = makeAction(Act::OpenOutside, &desk);
    connect(m_openOutside, &QAction::triggered, this, [this] {
        if (m_item.isValid())
            m_presenter.copyForOutside(m_item);
    });
}

QWidget* EvidenceViewer::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(metric::kPanelHead);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->setSpacing(4);
    m_heading = new ElidedLabel(TextStyle::PanelTitle, Ink::Text, bar);
    layout->addWidget(m_heading, 1);
    m_pages = new QWidget(bar);
    auto* pages = new QHBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 8, 0);
    pages->setSpacing(4);
    m_find = new QLineEdit(m_pages);
    m_find->setObjectName(QStringLiteral("evidence.find"));
    m_find->setFixedWidth(128);
    addClearButton(m_find);
    m_found = new TextLabel(TextStyle::Small, Ink::Text3, m_pages);
    m_page = new QSpinBox(m_pages);
    m_page->setObjectName(QStringLiteral("evidence.page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setFixedWidth(44);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false);
    m_pageCount = new TextLabel(TextStyle::Small, Ink::Text2, m_pages);
    for (QWidget* part : {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_found), static_cast<QWidget*>(m_page), static_cast<QWidget*>(m_pageCount)})
        pages->addWidget(part);
    layout->addWidget(m_pages);
    m_zoom = new TextLabel(TextStyle::Small, Ink::Text3, bar);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setMinimumWidth(44);
    layout->addWidget(m_zoom);
    for (QAction* action : std::as_const(m_zoomActions)) {
        auto* button = makeButton(action, bar, ButtonLook::Plain, ButtonSize::Small);
        const auto iconOnly = [button, action] {
            button->setText(QString());
            button->setAccessibleName(action->text());
        };
        iconOnly();
        connect(action, &QAction::changed, button, iconOnly);
        layout->addWidget(button);
    }
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_pdf->goToPage(page - 1); });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) { m_pdf->find(text); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_pdf->findNext(); });
    return bar;
}

QWidget* EvidenceViewer::buildForeign()
{
    auto* box = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(box);
    layout->setSpacing(8);
    layout->addStretch(2);
    m_foreignIcon = new QLabel(box);
    m_foreignIcon->setAlignment(Qt::AlignCenter);
    m_foreignName = new TextLabel(TextStyle::PanelTitle, Ink::Text, box);
    m_foreignFacts = new TextLabel(TextStyle::Body, Ink::Text2, box);
    for (TextLabel* label : {m_foreignName, m_foreignFacts}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    layout->addWidget(m_foreignIcon);
    layout->addWidget(m_foreignName);
    layout->addWidget(m_foreignFacts);
    layout->addSpacing(8);
    layout->addWidget(makeButton(m_openOutside, box), 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return box;
}

void EvidenceViewer::retranslate()
{
    m_image->setAccessibleName(tr("Picture"));
    m_pdf->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Text"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Page; type a number to go there"));
    m_find->setAccessibleName(tr("Find in the text"));
    m_find->setPlaceholderText(tr("Find in the text"));
}

void EvidenceViewer::setHeading(const QString& heading) { m_heading->setText(heading); }

QWidget* EvidenceViewer::content() const { return m_stack->currentWidget(); }

void EvidenceViewer::showKind(Kind kind)
{
    m_kind = kind;
    QWidget* const views[] = {m_words, m_image, m_pdf, m_text, m_foreign};
    m_stack->setCurrentWidget(views[static_cast<int>(kind)]);
    const bool canZoom = kind == Kind::Image || kind == Kind::Pages;
    for (QAction* action : std::as_const(m_zoomActions))
        action->setEnabled(canZoom);
    m_openOutside->setEnabled(kind != Kind::Words);
    m_pages->setVisible(kind == Kind::Pages);
    if (!canZoom)
        m_zoom->clear();
}

void EvidenceViewer::showWords(const QString& words)
{
    m_item = {};
    m_words->setText(words);
    showKind(Kind::Words);
}

void EvidenceViewer::showZoom(double zoom) { m_zoom->setText(QStringLiteral("%1 %").arg(std::lround(zoom * 100 * (m_kind == Kind::Image ? devicePixelRatioF() : 1)))); }

void EvidenceViewer::rotate()
{
    if (m_kind == Kind::Pages)
        m_pdf->rotate();
    else
        m_image->rotate();
    emit turned(m_item, m_kind == Kind::Pages ? m_pdf->turn() : m_image->turn());
}

void EvidenceViewer::show(const evidence::EvidenceItem& item, const OpenedEvidence& opened)
{
    m_item = item.id;
    m_error->clear();
    if (!opened.tooLarge.isEmpty()) {
        showForeign(item, opened.tooLarge);
    } else if (item.mediaType.startsWith(QLatin1String("image/"))) {
        showImage(item, opened.bytes);
        return;
    } else if (item.mediaType == u"application/pdf") {
        m_find->clear();
        if (m_pdf->load(opened.bytes)) {
            showKind(Kind::Pages);
            m_pdf->setTurn(item.turn);
        } else {
            showForeign(item, tr("Its pages cannot be shown here; the file may be damaged or locked by a password."));
        }
    } else if (item.mediaType.startsWith(QLatin1String("text/"))) {
        m_text->setPlainText(textOf(item, opened.bytes));
        showKind(Kind::Text);
    } else {
        showForeign(item, tr("It is not played here. Open it with the program of this computer, or save a copy."));
    }
    emit shown(item.id);
}

QString EvidenceViewer::textOf(const evidence::EvidenceItem& item, const QByteArray& bytes) const
{
    if (item.messageSender.isEmpty())
        return evidence::decodedText(bytes);
    const QDateTime received = m_presenter.session().time().toLocal(item.messageReceivedAt.toSecsSinceEpoch());
    return tr("From %1, received %2").arg(item.messageSender, received.toString(QStringLiteral("yyyy-MM-dd HH:mm"))) + QStringLiteral("\n\n") + item.messageText;
}

void EvidenceViewer::showImage(const evidence::EvidenceItem& item, const QByteArray& bytes)
{
    m_image->clear();
    showKind(Kind::Image);
    runDetached<Scan>(
        this,
        [bytes](TaskContext&) -> Result<Scan> {
            QBuffer buffer;
            buffer.setData(bytes);
            buffer.open(QIODevice::ReadOnly);
            QImageReader::setAllocationLimit(kMostMegabytes);
            QImageReader reader(&buffer);
            reader.setAutoTransform(true);
            const QSize size = reader.size();
            if (size.isValid() && qint64(size.width()) * size.height() > kMostPixels)
                return Failure(ErrorCode::Unsupported, tr("The picture is too large to be shown here."));
            const QImage image = reader.read();
            if (image.isNull())
                return Failure(ErrorCode::Unreadable, tr("The picture cannot be read: %1").arg(reader.errorString()));
            return makeScan(image);
        },
        [this, item](Result<Scan> scan) {
            if (item.id != m_item)
                return;
            if (scan)
                m_image->setScan(*scan, item.turn);
            else
                showForeign(item, scan.error().message);
            emit shown(item.id);
        });
}

void EvidenceViewer::showForeign(const evidence::EvidenceItem& item, const QString& why)
{
    m_foreignIcon->setPixmap(iconPixmap(iconOf(item), QColor(tokens().text2), 48, devicePixelRatioF()));
    m_foreignName->setText(item.fileName);
    m_foreignFacts->setText(QStringLiteral("%1 · %2\n%3").arg(item.mediaType, byteSize(item.bytes), why));
    showKind(Kind::Foreign);
}

} // namespace daozhang::ui
