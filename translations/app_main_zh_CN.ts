<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Start</name>
    <message>
        <source>“--size %1” is not a size like 1440x900, at least 1024x680.</source>
        <translation>“--size %1”不是 1440x900 这样的尺寸（至少 1024x680）。</translation>
    </message>
    <message>
        <source>Daozhang: finds every card payment that never reached the bank, and gets it back.</source>
        <translation>到账：找出每一笔没有到银行的刷卡款，并把它追回来。</translation>
    </message>
    <message>
        <source>Shop file, or URL of a PostgreSQL database; without one, the last shop.</source>
        <translation>店铺文件，或 PostgreSQL 数据库的 URL；不写则打开上次的店铺。</translation>
    </message>
    <message>
        <source>Language: zh or en.</source>
        <translation>语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Colours: light, dark or system.</source>
        <translation>颜色：light、dark 或 system。</translation>
    </message>
    <message>
        <source>Look at the books as of this day.</source>
        <translation>按这一天看账。</translation>
    </message>
    <message>
        <source>Write a picture of a page (today, import, reconcile, cases, case:N, evidence:N, dossier:N, settings, settings:SECTION, start) to FILE.png and end. Give the file as the last argument.</source>
        <translation>把一个页面（today、import、reconcile、cases、case:N、evidence:N、dossier:N、settings、settings:SECTION、start）存成图片后退出。文件名写在最后。</translation>
    </message>
    <message>
        <source>Size of the picture, 1440x900 if not given.</source>
        <translation>图片尺寸，不写则为 1440x900。</translation>
    </message>
    <message>
        <source>Scale of the picture, 1 to 3.</source>
        <translation>图片缩放，1 到 3。</translation>
    </message>
    <message>
        <source>“--lang %1”: the languages are zh and en.</source>
        <translation>“--lang %1”：语言只有 zh 和 en。</translation>
    </message>
    <message>
        <source>“--theme %1”: the themes are light, dark and system.</source>
        <translation>“--theme %1”：主题只有 light、dark 和 system。</translation>
    </message>
    <message>
        <source>“--as-of %1” is not a date like 2026-11-20.</source>
        <translation>“--as-of %1”不是 2026-11-20 这样的日期。</translation>
    </message>
    <message>
        <source>--screenshot needs a page and a file: --screenshot today OUT.png</source>
        <translation>--screenshot 要有页面和文件：--screenshot today OUT.png</translation>
    </message>
    <message>
        <source>One shop at a time: “%1” is one too many.</source>
        <translation>一次只能打开一家店铺：多了“%1”。</translation>
    </message>
</context>
<context>
    <name>daozhang::Screenshot</name>
    <message>
        <source>Name a shop to take a picture of.</source>
        <translation>请指明要截图的店铺。</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>没有“%1”这个页面。</translation>
    </message>
    <message>
        <source>The page “%1” was still loading after two minutes.</source>
        <translation>页面“%1”两分钟后仍未载入完。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Check the folder.</source>
        <translation>图片写不进 %1，请检查文件夹。</translation>
    </message>
</context>
</TS>
