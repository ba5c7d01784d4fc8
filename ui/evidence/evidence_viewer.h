// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one item: a picture, pages, text, or what is known of a thing that only other programs can show.
#pragma once

#include "ui/evidence/evidence_presenter.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace daozhang::ui {

class ElidedLabel;
class ErrorStrip;
class ImageView;
class PdfView;
class TextLabel;

class EvidenceViewer : public QWidget
{
    Q_OBJECT
public:
    /// `desk`: the pane in which the keys of the viewer answer.
    EvidenceViewer(EvidencePresenter& presenter, QWidget& desk, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    /// Shows what was read; a picture appears when it is decoded.
    void show(const evidence::EvidenceItem& item, const OpenedEvidence& opened);
    /// In place of an item: what to do, or what is missing and why.
    void showWords(const QString& words);
    /// The view of the moment, which takes the focus.
    QWidget* content() const;
    ErrorStrip* errors() const { return m_error; }
    QAction* openOutsideAction() const { return m_openOutside; }

signals:
    /// A person turned the item; quarters to the right.
    void turned(daozhang::EvidenceId id, int quarters);
    /// It can be seen now.
    void shown(daozhang::EvidenceId id);

private:
    enum class Kind { Words, Image, Pages, Text, Foreign };
    void buildActions(QWidget& desk);
    QWidget* buildBar();
    QWidget* buildForeign();
    void showKind(Kind kind);
    void showImage(const evidence::EvidenceItem& item, const QByteArray& bytes);
    void showForeign(const evidence::EvidenceItem& item, const QString& why);
    void showZoom(double zoom);
    void rotate();
    QString textOf(const evidence::EvidenceItem& item, const QByteArray& bytes) const;
    void retranslate();

    EvidencePresenter& m_presenter;
    EvidenceId m_item;
    Kind m_kind = Kind::Words;
    QList<QAction*> m_zoomActions;
    QAction* m_openOutside = nullptr;
    ElidedLabel* m_heading = nullptr;
    TextLabel* m_zoom = nullptr;
    QWidget* m_pages = nullptr;
    QSpinBox* m_page = nullptr;
    TextLabel* m_pageCount = nullptr;
    QLineEdit* m_find = nullptr;
    TextLabel* m_found = nullptr;
    ErrorStrip* m_error = nullptr;
    QStackedWidget* m_stack = nullptr;
    ImageView* m_image = nullptr;
    PdfView* m_pdf = nullptr;
    QPlainTextEdit* m_text = nullptr;
    TextLabel* m_words = nullptr;
    QWidget* m_foreign = nullptr;
    QLabel* m_foreignIcon = nullptr;
    TextLabel* m_foreignName = nullptr;
    TextLabel* m_foreignFacts = nullptr;
};

} // namespace daozhang::ui
