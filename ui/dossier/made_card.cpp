// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/made_card.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/dossier/dossier_presenter.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace daozhang::ui {

MadeCard::MadeCard(DossierPresenter& presenter, QWidget* parent) : QFrame(parent), m_presenter(presenter)
{
    setObjectName(QStringLiteral("dossier.madeCard"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kEdgePadding, 8, metric::kEdgePadding, 8);
    layout->setSpacing(6);
    m_text = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_text->setObjectName(QStringLiteral("dossier.made"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_text);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    const auto add = [&](const char* name) {
        auto* button = makeButton(QLatin1String(name), buttons, ButtonLook::Plain, ButtonSize::Small);
        flow->addWidget(button);
        return button;
    };
    m_open = add("dossier.openFile");
    m_folder = add("dossier.openFolder");
    m_verify = add("dossier.verify");
    layout->addWidget(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_presenter.made())
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_presenter.made()->path));
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (m_presenter.made())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_presenter.made()->path).absolutePath()));
    });
    connect(m_verify, &QPushButton::clicked, &presenter, &DossierPresenter::verifyMade);
    connect(&presenter, &DossierPresenter::planChanged, this, &MadeCard::showMade);
    connect(&presenter, &DossierPresenter::bundleMade, this, &MadeCard::showMade);
    connect(&presenter, &DossierPresenter::madeVerified, this, &MadeCard::showMade);
    Language::bind(this, [this] { retranslate(); });
}

void MadeCard::retranslate()
{
    m_open->setText(tr("Open"));
    m_folder->setText(tr("Open folder"));
    m_verify->setText(tr("Verify"));
    m_verify->setToolTip(tr("Checks pages and originals in the file against their digests, as a stranger would"));
    showMade();
}

void MadeCard::showMade()
{
    const auto& made = m_presenter.made();
    setVisible(made.has_value());
    if (!made)
        return;
    QString digest = QString::fromLatin1(made->sha256.toHex());
    for (qsizetype at = digest.size() - 8; at > 0; at -= 8)
        digest.insert(at, u' ');  // one long word would not break into lines
    QString html = QStringLiteral("<b>%1</b><br>%2<br>SHA-256 %3")
                       .arg(QFileInfo(made->path).fileName().toHtmlEscaped(),
                            tr("%n page(s), %1", nullptr, made->pages).arg(byteSize(made->bytes)).toHtmlEscaped(), digest);
    const auto paragraph = [&](const QString& text) { html += QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(text.toHtmlEscaped()); };
    if (!made->openPoints.isEmpty())
        paragraph(tr("%n open point(s) are noted in the journal.", nullptr, static_cast<int>(made->openPoints.size())));
    for (const QString& remark : made->remarks)
        paragraph(remark);
    if (const auto& verdict = m_presenter.verdict()) {
        paragraph(verdict->holds ? tr("Verified: the file holds.") : tr("The file does not hold:"));
        for (const QString& line : verdict->holds ? verdict->checks : verdict->failures)
            paragraph(line);
    }
    m_text->setText(html);
}

} // namespace daozhang::ui
