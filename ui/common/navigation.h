// SPDX-License-Identifier: GPL-3.0-or-later
// The places at the left: icon, name, count; folds to icons when the window is narrow.
#pragma once

#include "ui/common/page.h"

#include <QAbstractButton>
#include <QFrame>
#include <QHash>

class QVBoxLayout;

namespace daozhang::ui {

class ElidedLabel;
class TextLabel;

/// One place. Arrows walk, Enter and Space go.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString& objectName, const QString& iconName, QWidget* parent);
    /// What the number beside the name counts, in the language of the moment.
    using Meaning = std::function<QString(int count)>;
    void setMeaning(Meaning meaning) { m_meaning = std::move(meaning); }
    void setBadge(int count, bool isUrgent);
    void setTip(const QString& tip);
    void setFolded(bool folded);
    QSize sizeHint() const override;

signals:
    /// An arrow was pressed: +1 = to the next place.
    void walked(int step);

protected:
    /// Only the window says which place is the present one.
    void nextCheckState() override {}
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe();

    QString m_iconName;
    QString m_tip;
    Meaning m_meaning;
    int m_badge = 0;
    bool m_isUrgent = false;
    bool m_isFolded = false;
};

class Navigation : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);
    void addPlace(Place place, QAction* action);
    void setCurrent(Place place);
    void setBadge(Place place, int count, bool isUrgent);
    void setFolded(bool folded);
    /// Who is at work, and where: at the foot.
    void setPerson(const QString& person, const QString& shop);
    void focusCurrent();

private:
    void walk(const NavigationButton* from, int step);
    static QString meaningOf(Place place, int count);

    QVBoxLayout* m_places;
    QHash<Place, NavigationButton*> m_buttons;
    QWidget* m_foot;
    ElidedLabel* m_person;
    ElidedLabel* m_shop;
    Place m_current = Place::Today;
};

} // namespace daozhang::ui
