-- Words that the program made for an exhibit are no longer stored: they follow the language of the moment. Those that
-- earlier versions stored, in whichever language was in use, are taken out; a person's own words stay. And by how many
-- quarter turns an item is shown.
ALTER TABLE evidence ADD COLUMN turn INTEGER NOT NULL DEFAULT 0
--;;
UPDATE evidence SET title = '' WHERE message_sender <> ''
    AND (title LIKE 'Bank message from %, ____-__-__ __:__' OR title LIKE '% 发来的银行短信，____-__-__ __:__')
--;;
UPDATE evidence SET title = '' WHERE title IN (
    'Sales slip', 'Bank message', 'Screenshot', 'Statement', 'Agreement', 'Letter', 'Recording', 'Video', 'Photo', 'Document', 'Other',
    '签购单', '银行短信', '截图', '对账单', '合同协议', '函件', '录音', '录像', '照片', '文件', '其他')
--;;
UPDATE evidence SET source = '' WHERE source IN ('the shop', 'the customer’s phone', '本店', '顾客手机')
--;;
UPDATE evidence SET proves = '' WHERE proves IN (
    'The terminal reported the transaction as successful: amount, time, reference and authorisation numbers.',
    'The customer’s bank sent notice of a debit of this amount at this time.',
    'What was said and promised in the call.',
    'The payment at the till, as recorded by the camera.',
    'The account shows no credit for the transaction up to the end of the period.',
    'The payment service agreement exists, with its rules on settlement and fees.',
    'The transaction took place and was successful.',
    'The money did not reach the settlement account.',
    'The shop demanded the money, when and how.',
    'The loss that followed, and its amount.',
    '证明终端显示交易成功，以及金额、时间、参考号和授权码。',
    '证明顾客的银行在该时间发出该金额的扣款通知。',
    '证明通话内容及对方的承诺。',
    '证明收银台付款经过。',
    '证明截至期末账户未收到该笔款项。',
    '证明支付服务协议关系及结算、费率约定。',
    '证明交易发生且成功。',
    '证明款项未到结算账户。',
    '证明商户催告的时间和方式。',
    '证明由此产生的损失及金额。')
