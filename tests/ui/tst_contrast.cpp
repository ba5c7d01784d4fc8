// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of colours that is used together can be read (WCAG 2: 4.5 for text, 3 for parts of controls).
#include "ui/common/theme_tokens.h"

#include <QtTest/QtTest>

using namespace daozhang::ui;

class TestContrast : public QObject
{
    Q_OBJECT
private slots:
    void pairs_data();
    void pairs();
    void formula();
};

void TestContrast::pairs_data()
{
    QTest::addColumn<QRgb>("ink");
    QTest::addColumn<QRgb>("ground");
    QTest::addColumn<double>("least");
    static const char* const tones[] = {"ok", "bad", "warn", "wait", "odd", "mute", "accent"};
    for (const Tokens* t : {&kLightTokens, &kDarkTokens}) {
        const char* scheme = t->dark ? "dark" : "light";
        const auto text = [&](const char* name, QRgb ink, QRgb ground) { QTest::addRow("%s: %s", scheme, name) << ink << ground << 4.5; };
        const auto part = [&](const char* name, QRgb ink, QRgb ground) { QTest::addRow("%s: %s", scheme, name) << ink << ground << 3.0; };
        for (const auto& [name, ground] : {std::pair("surface", t->surface), std::pair("window", t->window), std::pair("alternate", t->alternate),
                                           std::pair("navigation", t->navigation), std::pair("selection", t->selection)}) {
            text(qPrintable(QStringLiteral("text on %1").arg(QLatin1String(name))), t->text, ground);
            text(qPrintable(QStringLiteral("text2 on %1").arg(QLatin1String(name))), t->text2, ground);
            text(qPrintable(QStringLiteral("text3 on %1").arg(QLatin1String(name))), t->text3, ground);
            text(qPrintable(QStringLiteral("accent on %1").arg(QLatin1String(name))), t->accent, ground);
        }
        text("text on accent", t->onAccent, t->accent);
        part("control line on surface", t->controlLine, t->surface);
        part("control line on navigation", t->controlLine, t->navigation);
        part("bar on surface", t->bar, t->surface);
        for (int i = 0; i < kToneCount; ++i) {
            const QString name = QLatin1String(tones[i]);
            text(qPrintable(name + QStringLiteral(" on its ground")), t->tones[i].text, t->tones[i].ground);
            text(qPrintable(name + QStringLiteral(" on surface")), t->tones[i].text, t->surface);
            text(qPrintable(name + QStringLiteral(" on selection")), t->tones[i].text, t->selection);
            text(qPrintable(QStringLiteral("text on ") + name), t->text, t->tones[i].ground);
        }
    }
}

void TestContrast::pairs()
{
    QFETCH(QRgb, ink);
    QFETCH(QRgb, ground);
    QFETCH(double, least);
    const double found = contrast(ink, ground);
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2 is %3").arg(QColor(ink).name(), QColor(ground).name()).arg(found)));
}

void TestContrast::formula()
{
    QCOMPARE(contrast(qRgb(0, 0, 0), qRgb(255, 255, 255)), 21.0);
    QCOMPARE(contrast(qRgb(9, 9, 9), qRgb(9, 9, 9)), 1.0);
    QVERIFY(std::abs(contrast(0xFF0E5A78, 0xFFFFFFFF) - 7.63) < 0.01);
}

QTEST_APPLESS_MAIN(TestContrast)
#include "tst_contrast.moc"
