// SPDX-License-Identifier: GPL-3.0-or-later
// A dashed frame that takes files.
#pragma once

#include <QFrame>

class QMimeData;

namespace daozhang::ui {

class DropFrame : public QFrame
{
    Q_OBJECT
public:
    explicit DropFrame(QWidget* parent = nullptr);
    /// Files hang over it, or over the page that it stands for.
    void setOver(bool over);

signals:
    void filesDropped(const QStringList& files);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool m_over = false;
};

/// Local files of a drag or a paste; empty when it carries none.
QStringList localFiles(const QMimeData* data);

} // namespace daozhang::ui
