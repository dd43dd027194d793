<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receive a handover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;tore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log a contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a call&amp;back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the &amp;cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this &amp;group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put back from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group &amp;inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree and list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree, list and customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About KamDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished">记录联系</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BirthdayField</name>
    <message>
        <source>Not a birthday. Write {example}.</source>
        <translation>看不懂这个生日，请写成 {example}。</translation>
    </message>
    <message>
        <source>1987年八月初九, 闰六月初三 or 08-09</source>
        <translation>1987年八月初九、闰六月初三 或 08-09</translation>
    </message>
    <message>
        <source>1987-06-03 or 06-03</source>
        <translation>1987-06-03 或 06-03</translation>
    </message>
    <message>
        <source>That is a lunar day; it belongs in the lunar birthday.</source>
        <translation>这是农历日期，请填在“农历生日”里。</translation>
    </message>
    <message>
        <source>That is a Gregorian day; it belongs in the birthday.</source>
        <translation>这是公历日期，请填在“生日”里。</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>CallCheck</name>
    <message>
        <source>Call {name}</source>
        <translation>拨打 {name}</translation>
    </message>
    <message>
        <source>No number is known.</source>
        <translation>还没有电话号码。</translation>
    </message>
    <message>
        <source>{name} does not want to be contacted.</source>
        <translation>{name} 不愿被打扰。</translation>
    </message>
    <message>
        <source>Mind: {taboos}</source>
        <translation>注意：{taboos}</translation>
    </message>
    <message>
        <source>Not called before.</source>
        <translation>还没有打过电话。</translation>
    </message>
    <message>
        <source>Called {when} already.</source>
        <translation>{when}刚打过电话。</translation>
    </message>
    <message>
        <source>Last talk, {when}: {words}</source>
        <translation>上次通话（{when}）：{words}</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>记录这次电话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{value} is on the clipboard</source>
        <translation>已复制 {value}</translation>
    </message>
</context>
<context>
    <name>ChannelLine</name>
    <message>
        <source>Kind of channel</source>
        <translation>联系方式类型</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Remove this channel</source>
        <translation>移除这个联系方式</translation>
    </message>
</context>
<context>
    <name>ChannelsField</name>
    <message>
        <source>Another way to reach them</source>
        <translation>再加一个联系方式</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished">层级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished">等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">状态</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished">毛利</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished">订单</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished">上次联系</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished">简称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">类型</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished">收入</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation type="unfinished">累计收入</translation>
    </message>
    <message>
        <source>Margin ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation type="unfinished">累计订单数</translation>
    </message>
    <message>
        <source>First order</source>
        <translation type="unfinished">首次下单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation type="unfinished">平常间隔</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation type="unfinished">态度</translation>
    </message>
    <message>
        <source>Visit chance</source>
        <translation type="unfinished">拜访机会</translation>
    </message>
    <message>
        <source>Sheet filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished">行业</translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished">省</translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished">市</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished">区县</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation type="unfinished">主要联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">电话</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished">分组</translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">来源</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished">需求强度</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation type="unfinished">潜力</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Which column is what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {noun}. {taken} of {all} columns come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only columns that stay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days of this file can be read two ways. Which one is meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the figures in the discount column mean?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The salesperson&apos;s desk. Without a verb it opens the desk: kamdesk [BOOK]. The book demo is a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to do without opening the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make an empty book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take files into a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customers of a lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything about one customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the search box finds, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom to contact, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down a talk and the callback promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything computed about a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write customers to a file, its kind by its ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass a book, or part of it, to a successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge a handover into a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a verified copy of a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a backup back as a new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether a book is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the desk on a copy of the demo book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the passphrase from the first line of a file; else KAMDESK_PASSPHRASE, the keychain, a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as seen on this day (default: today)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the book&apos;s file, or demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a customer&apos;s name, number or uid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hanzi, pinyin, initials or digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables and address cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the rows are (default: auto)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON file that says which column is which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files&apos; text encoding, where it is not found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which customers: all, today, dormant, tier:large, group:PATH …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns by comma; COLUMN:desc for the highest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the pyramid ranks by (default: the book&apos;s setting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months of the window (default: the book&apos;s setting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days ahead in which a customer may come back (default: 270)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it was (default: call)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how they were disposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a visit is welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of the callback promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for Excel, or for programs: without guards and mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file with the passphrase that opens the handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a receiver&apos;s key (age1…); may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the handover&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file with the passphrase of the handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file with the own key of the receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder or a new file (default: the book&apos;s backups)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new book&apos;s file; never one that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the new book (empty: the keychain keeps it): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book {book} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo book is {book}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lens}: {count:customers}, {revenue:money} in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:customers} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on:day}: {count:customers} to contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later: {count:customers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback on {due:day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {read:rows} read; {created:number} created, {updated:number} updated, {merged:number} merged, {skipped:number} already there, {rejected:number} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tried: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row:plain}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written:records} written to {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and verified: {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back and verified: {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book has {count:problems}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over: {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing for the successor:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{created:number} created, {updated:number} updated, {unchanged:number} unchanged, {conflicts:number} in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fits several customers; take the number or the uid:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished">层级</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished">时间线</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished">订单</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished">分组</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished">文件</translation>
    </message>
    <message>
        <source>{what} Try kamdesk --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside KamDesk. Nothing was changed; a report is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Reach at</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>days before the birthday</source>
        <translation>天前提醒</translation>
    </message>
</context>
<context>
    <name>ContactView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>复制 {value}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Call {value}</source>
        <translation>拨打 {value}</translation>
    </message>
    <message>
        <source>{value} is on the clipboard</source>
        <translation>已复制 {value}</translation>
    </message>
</context>
<context>
    <name>ContactsPane</name>
    <message>
        <source>Nobody yet. Whom do you talk to there?</source>
        <translation>还没有联系人。您在那边找谁？</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Another book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep KamDesk in the tray?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There it goes on reminding you while its window is closed. You can change this in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside KamDesk. A report without customer data is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{n} minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reason(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Already in the book: {names}. Open instead?</source>
        <translation>客户簿里已有：{names}。直接打开？</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day: {field}</source>
        <translation>选择日期：{field}</translation>
    </message>
    <message>
        <source>Not a day. Write 2026-11-25, tomorrow or 下周三.</source>
        <translation>看不懂这个日期，请写成 2026-11-25、明天 或 下周三。</translation>
    </message>
    <message>
        <source>yesterday, 昨天, 11-18 …</source>
        <translation>昨天、11-18 …</translation>
    </message>
    <message>
        <source>tomorrow, 下周三, 12-05 …</source>
        <translation>明天、下周三、12-05 …</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, Qt date format</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>ddd d MMM</source>
        <comment>a day of this year, Qt date format</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day, Qt date format</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year in a list, Qt date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day in a list, Qt date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>lunar {day} of {year}</source>
        <translation>农历{year}年{day}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {days}</source>
        <translation>{days}后</translation>
    </message>
    <message>
        <source>{days} ago</source>
        <translation>{days}前</translation>
    </message>
    <message>
        <source>turns {age}</source>
        <translation>满 {age} 岁</translation>
    </message>
</context>
<context>
    <name>DetailFigures</name>
    <message>
        <source>margin {margin}</source>
        <translation>毛利 {margin}</translation>
    </message>
    <message>
        <source>Revenue, 12 mo.</source>
        <translation>近 12 个月收入</translation>
    </message>
    <message>
        <source>revenue {revenue}</source>
        <translation>收入 {revenue}</translation>
    </message>
    <message>
        <source>Margin, 12 mo.</source>
        <translation>近 12 个月毛利</translation>
    </message>
    <message>
        <source>{orders} ever</source>
        <translation>累计 {orders} 单</translation>
    </message>
    <message>
        <source>Orders · gap</source>
        <translation>订单 · 间隔</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>距上次下单</translation>
    </message>
    <message>
        <source>no order yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>{share} order again</source>
        <translation>再下单的把握 {share}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>rhythm: {day}</source>
        <translation>按节奏：{day}</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>More to do</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>客户编号 {number}</translation>
    </message>
    <message>
        <source>{percent}% complete</source>
        <translation>资料完整 {percent}%</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>看看还缺什么</translation>
    </message>
    <message>
        <source>Tier: {tier}. Why?</source>
        <translation>层级：{tier}。为什么？</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>{grade}. Why?</source>
        <translation>{grade}。为什么？</translation>
    </message>
    <message>
        <source>State: {state}. Why?</source>
        <translation>状态：{state}。为什么？</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>资料已齐全</translation>
    </message>
    <message>
        <source>How this is worked out</source>
        <translation>这是怎么算的</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Choose a customer to see everything about them here.</source>
        <translation>选一位客户，这里会显示全部资料。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Log a contact…</source>
        <translation>记录联系…</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>拨打电话…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>安排下一步…</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>新建联系人…</translation>
    </message>
    <message>
        <source>Edit customer…</source>
        <translation>编辑客户…</translation>
    </message>
    <message>
        <source>Print the profile sheet…</source>
        <translation>打印客户概况表…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>To contact today: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To contact today: {count}, overdue {late}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplanationPopup</name>
    <message>
        <source>Where the lines are drawn</source>
        <translation>分界线</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Enter a whole number from {least} to {most}.</source>
        <translation>请输入 {least} 到 {most} 之间的整数。</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Where {column} goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ own field with this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Value type</source>
        <translation>价值类型</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求强度</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长性</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>扩张性</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation>创新性</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Potential reviewed</source>
        <translation>潜力复核</translation>
    </message>
    <message>
        <source>Technology uptake</source>
        <translation>技术接受度</translation>
    </message>
    <message>
        <source>Market development</source>
        <translation>市场开拓</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>标杆客户</translation>
    </message>
    <message>
        <source>Why benchmark</source>
        <translation>标杆理由</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略客户</translation>
    </message>
    <message>
        <source>Why strategic</source>
        <translation>战略理由</translation>
    </message>
    <message>
        <source>May be named as reference</source>
        <translation>可作样板</translation>
    </message>
    <message>
        <source>What the reference may say</source>
        <translation>样板说法</translation>
    </message>
    <message>
        <source>Out of market</source>
        <translation>已退出市场</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Why invalid</source>
        <translation>无效原因</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Parked since</source>
        <translation>搁置日期</translation>
    </message>
    <message>
        <source>Why parked</source>
        <translation>搁置原因</translation>
    </message>
    <message>
        <source>Cultivated until</source>
        <translation>培育至</translation>
    </message>
    <message>
        <source>Why cultivated</source>
        <translation>培育理由</translation>
    </message>
    <message>
        <source>Fixed grade</source>
        <translation>固定等级</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Contact every</source>
        <translation>联系间隔</translation>
    </message>
    <message>
        <source>At the latest after</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>流失日期</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>流失经过</translation>
    </message>
    <message>
        <source>Health as felt</source>
        <translation>健康度</translation>
    </message>
    <message>
        <source>Service agreement</source>
        <translation>服务协议</translation>
    </message>
    <message>
        <source>Discount policy</source>
        <translation>优惠政策</translation>
    </message>
    <message>
        <source>How to treat</source>
        <translation>相处之道</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Keep out of handovers</source>
        <translation>不随交接</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>家庭住址</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Remind ahead</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>No birthday reminder</source>
        <translation>不提醒生日</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>生活</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Channels not to use</source>
        <translation>不用的渠道</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Somebody was reached</source>
        <translation>联系到了人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Their need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>顾虑</translation>
    </message>
    <message>
        <source>Visit chance</source>
        <translation>拜访机会</translation>
    </message>
    <message>
        <source>How they use it</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Product introduced</source>
        <translation>介绍的产品</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Tone of the feedback</source>
        <translation>反馈语气</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Material was sent</source>
        <translation>已发资料</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>To do then</source>
        <translation>到时做什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Why? {figure}: {value}</source>
        <translation>为什么？{figure}：{value}</translation>
    </message>
    <message>
        <source>How this is worked out</source>
        <translation>这是怎么算的</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{figure}万</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Columns as you mapped them the last time such a file came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row holds titles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Which files should come in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (CSV, Excel) and address cards (vCard) of any program and phone; several at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you have seen the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and address cards ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No files yet. Drop one on the customer to keep it here.</source>
        <translation>还没有文件。把文件拖到客户上就会存在这里。</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>您输入的内容还没有保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>Guided</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Own field: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} ({column}: {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished">订单</translation>
    </message>
    <message>
        <source>Logged contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished">联系人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished">订单</translation>
    </message>
    <message>
        <source>Logged contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region (province, city, district)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">邮件</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished">手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished">传真</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished">微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation type="unfinished">QQ</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished">优惠</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished">金额</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind (sale, return …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month first: 03/04 is 4 March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day first: 03/04 is 3 April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.15 takes 15 % off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 takes 15 % off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.85 means: pay 85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8.5 (折) means: pay 85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (old)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address cards (vCard)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LensTree</name>
    <message>
        <source>Lenses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lenses</name>
    <message>
        <source>Grade {grade}</source>
        <translation type="unfinished">{grade} 级</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">今日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished">无效</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished">已归档</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished">已搁置</translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished">私密</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the default columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin rate {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here fits “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your customers in from a spreadsheet or your address book, or enter the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished">新建客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag customers from a list onto the group&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs doing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {count} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts, orders, history and files go too. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {count} for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyPane</name>
    <message>
        <source>Put in a group</source>
        <translation>放入分组</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>设置字段</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>12 months: revenue {revenue}, margin {margin}</source>
        <translation>近 12 个月：收入 {revenue}，毛利 {margin}</translation>
    </message>
    <message>
        <source>There are no groups yet</source>
        <translation>还没有分组</translation>
    </message>
    <message>
        <source>{field} of {customers}</source>
        <translation>{customers}的{field}</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>A contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>WeChat, QQ or e-mail</source>
        <translation>微信、QQ 或邮箱</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>谁做决定</translation>
    </message>
    <message>
        <source>A birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>How strong the need is</source>
        <translation>需求强度</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求量</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>相处之道</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>Enter an amount such as 486,200 or 80万.</source>
        <translation>请输入金额，例如 486,200 或 80万。</translation>
    </message>
</context>
<context>
    <name>NextBrief</name>
    <message>
        <source>Step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No next step. Promise one in the line above.</source>
        <translation>还没有下一步，在上面一行里约一个。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>完成：{step}</translation>
    </message>
    <message>
        <source>{amount} a year</source>
        <translation>年需求约 {amount}</translation>
    </message>
    <message>
        <source>strength {level} of 5</source>
        <translation>强度 {level}/5</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPane</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Quantity × price</source>
        <translation>数量 × 单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>No orders yet. They come in with File › Import, from Excel or CSV.</source>
        <translation>还没有订单。可用“文件 › 导入”从 Excel 或 CSV 导入。</translation>
    </message>
    <message>
        <source>(no product)</source>
        <translation>（无产品）</translation>
    </message>
    <message>
        <source>The cost is estimated by the default margin.</source>
        <translation>成本按默认毛利率估算。</translation>
    </message>
    <message>
        <source>{share} of the amount</source>
        <translation>占金额 {share}</translation>
    </message>
    <message>
        <source>{share} of the amount, partly estimated</source>
        <translation>占金额 {share}，部分为估算</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Hide empty fields</source>
        <translation>收起空白字段</translation>
    </message>
    <message>
        <source>Show empty fields</source>
        <translation>显示空白字段</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Recently</source>
        <translation>最近往来</translation>
    </message>
    <message>
        <source>Printed on {day} by KamDesk</source>
        <translation>{day} 由 KamDesk 打印</translation>
    </message>
    <message>
        <source>Revenue, 12 months</source>
        <translation>近12个月收入</translation>
    </message>
    <message>
        <source>Margin, 12 months</source>
        <translation>近12个月毛利</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>近12个月订单</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
</context>
<context>
    <name>PeopleBrief</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>总机</translation>
    </message>
    <message>
        <source>Nobody yet. Add a contact under Contacts.</source>
        <translation>还没有联系人，请在“联系人”页添加。</translation>
    </message>
</context>
<context>
    <name>PercentField</name>
    <message>
        <source>Enter a percentage from 0 to 100.</source>
        <translation>请输入 0 到 100 的百分数。</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished">订单</translation>
    </message>
    <message>
        <source>Contact records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover from {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:customers}, as of {day}. The important ones first: who they are, what was promised, how to treat them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation type="unfinished">忌讳</translation>
    </message>
    <message>
        <source>Last talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">备注</translation>
    </message>
    <message>
        <source>{orders:orders} ever for {revenue}; {recent} in the last twelve months; last order {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KamDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back {name}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit {name}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>{field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {max_length:number} characters fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no day. Try 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {ge:number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {le:number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation type="unfinished">请选今天以后的日期。</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Log a contact in one line</source>
        <translation>一句话记录联系</translation>
    </message>
    <message>
        <source>Log it in one line: 电话 王总 对新价满意 下周三回访</source>
        <translation>一句话记录：电话 王总 对新价满意 下周三回访</translation>
    </message>
    <message>
        <source>Enter saves</source>
        <translation>回车保存</translation>
    </message>
    <message>
        <source>Logged: {words}</source>
        <translation>已记录：{words}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{what} {days} late</source>
        <translation>{what}逾期 {days}</translation>
    </message>
    <message>
        <source>{what} in {days}</source>
        <translation>{days}后{what}</translation>
    </message>
    <message>
        <source>{what} today</source>
        <translation>今天{what}</translation>
    </message>
    <message>
        <source>Quote ended</source>
        <translation>报价到期</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>约见</translation>
    </message>
    <message>
        <source>Visit due</source>
        <translation>该拜访了</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Time to be in touch</source>
        <translation>该联系了</translation>
    </message>
    <message>
        <source>Quote ends</source>
        <translation>报价到期</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Open issue</source>
        <translation>问题待解决</translation>
    </message>
    <message>
        <source>Plan step</source>
        <translation>计划事项</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>Thanks for a referral</source>
        <translation>感谢引荐</translation>
    </message>
    <message>
        <source>First order&apos;s day</source>
        <translation>首单周年</translation>
    </message>
    <message>
        <source>{what} tomorrow</source>
        <translation>明天{what}</translation>
    </message>
    <message>
        <source>{what} {days} ago</source>
        <translation>{days}前{what}</translation>
    </message>
    <message>
        <source>turns {age}</source>
        <translation>满 {age} 岁</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>上次联系：{when}</translation>
    </message>
    <message>
        <source>usually every {gap} days, now {since}</source>
        <translation>平常 {gap} 天下单，已 {since} 天</translation>
    </message>
    <message>
        <source>{share} of its like come back</source>
        <translation>同类回头 {share}</translation>
    </message>
    <message>
        <source>last contact {since} days ago, standard {ideal}</source>
        <translation>{since} 天没联系，标准 {ideal} 天</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>上次拜访 {day}</translation>
    </message>
    <message>
        <source>{years} on {day}</source>
        <translation>{day}满 {years}</translation>
    </message>
</context>
<context>
    <name>RecentBrief</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何往来。</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Something went wrong inside KamDesk. Nothing was changed; a report was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the form is not right yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open it. Look at the keyboard&apos;s language, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key opens this book here. Type its passphrase or its recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole recovery key. Compare it with the printed one, group by group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A book needs a passphrase, or a keychain to hold its key. Give one; no plain file is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase cannot be read from {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase cannot be read from this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo is the name of the demo book. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a KamDesk book. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a KamDesk book. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a database of another program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file of another program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; restore the last backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged. Ask for it again, or take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer KamDesk. Update KamDesk to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was written by a newer KamDesk. Update KamDesk to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book could not be brought to this version; it is as it was. Keep it and its backup, and report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no book at {path}. Was it moved, or is its drive not connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such book. Was it moved, or is its drive not connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds {path}. Close it there, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the book. Close it there, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption library is missing. Install KamDesk again; no plain file will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption library does not work as it must. Install KamDesk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written. Look whether the folder is there and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Look whether the folder may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read. Is it open in another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read. Is it open in another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already and was not overwritten. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a file is there already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy does not agree with the book, so it was not kept. Try another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be rescued from {path}. Restore the last backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be rescued. Restore the last backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keychain that keeps a key. Use a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only way into the book. Set a passphrase before taking it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries. Wait {seconds:number} seconds, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries. Wait a little, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody in this list to hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover is in {theirs}, your book in {ours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover is in another currency than your book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it was changed since. Take the later changes back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is not in the history any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step cannot be taken back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not in the book any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields cannot be set for many customers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group cannot be put inside itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to log yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation type="unfinished">请选今天以后的日期。</translation>
    </message>
    <message>
        <source>No customer is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fits several customers. Give the number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name fits several customers. Give the number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list {lens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list cannot be ordered by {column}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list cannot be ordered by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to explain about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no set of weights {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such set of weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text encoding {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such text encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {name} cannot have this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting cannot have this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key for handovers; one begins with age1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A handover is locked by a passphrase or by keys, one file for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A handover needs a passphrase or the key of who receives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover is locked by a passphrase. Type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover is locked by a key. Choose the file with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover was made for another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an encrypted handover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file asks for too much computing to be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no KamDesk handover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} in this handover was changed on its way. Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover was changed on its way. Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handover holds a file with a dangerous name. It was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line:number} of {member} in this handover cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record in this handover cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than KamDesk reads safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than {limit:size}, more than KamDesk reads at once. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is neither a table nor an address card. Save it as CSV or Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is neither a table nor an address card. Save it as CSV or Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet {sheet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no such sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address card in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than {limit:number} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has too many columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than {limit:number} rows. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has too many rows. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark that opens in line {line:number} is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is damaged or locked by a password. Save it again in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than it should. It was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has too many cells to be read at once. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the workbook took too long. Save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to be joined has no column {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files to be joined share no column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the map, {key} must be one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in the map does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not JSON; line {line:number} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map names orders and contact records in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column {column}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no such column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field} for column {column}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map names a field that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map knows no {key}; it knows {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds a word it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>no customer is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither an amount nor a price is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card is longer than {most:size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card has more than {most:lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day lies too far away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a birthday cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a birthday is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a discount cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rating is not 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word is not one of the choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in another currency than the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel has lost digits of a long number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some signs cannot be read in this encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty bytes were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount {stated_e4:money} is not quantity × price ({reckoned_e4:money}); the amount was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is not quantity × price; the amount was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity and amount have different signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a return was given as positive and was made negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the product&apos;s name was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the joined file says nothing of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second value was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is known; say which is which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sheet {sheet} was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sheet was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day and month may be meant the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discounts were taken as the part that comes off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decimal sign was guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the delimiter was guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text encoding was guessed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers, contacts, phones, notes; pinyin too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter shows all as a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This book&apos;s file is damaged. Make a backup now, and restore the last good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last backup {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backup today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>My own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>需求与潜力</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>相处与服务</translation>
    </message>
    <message>
        <source>How I mark them</source>
        <translation>我的标记</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>分（满分 100）</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnoozeForm</name>
    <message>
        <source>Choose a day after today.</source>
        <translation>请选今天以后的日期。</translation>
    </message>
    <message>
        <source>Snooze {name}</source>
        <translation>推迟 {name}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>推迟到</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new customer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit {count:customers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {count:customers} to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put back {count:customers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {count:customers} for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new contact {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit contact {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new group {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename group to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change who sees the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put {count:customers} in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {count:customers} out of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {count:customers} to another group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit a logged contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete a logged contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change a planned step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settle a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off until {until:day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismiss a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop a planned step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {created:records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive the handover of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive a handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back an older step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:customers} moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group deleted; its customers stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged contact deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:customers} taken out of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:customers} moved to the other group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned step dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>Edit the talk with {name}</source>
        <translation>修改与 {name} 的联系记录</translation>
    </message>
    <message>
        <source>Log a contact with {name}</source>
        <translation>记录与 {name} 的联系</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Edit the next step</source>
        <translation>修改下一步</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>龙头</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Small in its trade</source>
        <translation>较小</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Intrinsic: talk cost</source>
        <translation>内在价值：谈成本</translation>
    </message>
    <message>
        <source>Extrinsic: talk solution</source>
        <translation>外在价值：谈方案</translation>
    </message>
    <message>
        <source>Strategic: shared interest</source>
        <translation>战略价值：谈共同利益</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In future</source>
        <translation>将来</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>决策者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>教练</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关者</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>宴请</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Favour</source>
        <translation>帮忙</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>We called on them</source>
        <translation>我方主动</translation>
    </message>
    <message>
        <source>They came to us</source>
        <translation>对方主动</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热情</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>有兴趣</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>冷淡</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>A visit is welcome</source>
        <translation>有拜访机会</translation>
    </message>
    <message>
        <source>A visit may be possible</source>
        <translation>可能可以拜访</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>不便拜访</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Displeased</source>
        <translation>不满</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Consumable</source>
        <translation>耗材</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢单</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Process and approvals</source>
        <translation>流程与审批</translation>
    </message>
    <message>
        <source>Took too much time</source>
        <translation>耗时太久</translation>
    </message>
    <message>
        <source>Felt unvalued</source>
        <translation>感觉不受重视</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Need gone</source>
        <translation>需求消失</translation>
    </message>
    <message>
        <source>Contact left</source>
        <translation>联系人离开</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Neglected</source>
        <translation>疏于联系</translation>
    </message>
    <message>
        <source>the customer&apos;s own</source>
        <translation>客户自己的</translation>
    </message>
    <message>
        <source>its group&apos;s</source>
        <translation>所在分组的</translation>
    </message>
    <message>
        <source>its grade&apos;s</source>
        <translation>等级的</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>约见</translation>
    </message>
    <message>
        <source>Super</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Super customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large customers (tier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of market</source>
        <translation type="unfinished">已退出市场</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated as key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished">休眠</translation>
    </message>
    <message>
        <source>Lost customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished">收入</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation type="unfinished">毛利</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital (first 20%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential</source>
        <translation type="unfinished">潜力</translation>
    </message>
    <message>
        <source>Order frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished">行业地位</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation type="unfinished">影响力</translation>
    </message>
    <message>
        <source>Products held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand</source>
        <translation type="unfinished">需求</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own rhythm and that of customers like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rhythm of customers like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own rhythm and the book&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the book&apos;s rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice its rhythm of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished">生日</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation type="unfinished">节日</translation>
    </message>
    <message>
        <source>Time to get in touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished">新产品</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by a single figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One big order only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume without profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few customers carry the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential overlooked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small customers neglected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs more time than it brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key account at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large orders under a contract of a year or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large order on a strategic project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important for business or image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes up technology early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Develops the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier super or large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two orders, profit, and grade A or B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as strategic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit cost of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit cost of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Not a time. Write 9:30 or 下午3点.</source>
        <translation>看不懂这个时间，请写成 9:30 或 下午3点。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{step} done</source>
        <translation>{step}已完成</translation>
    </message>
    <message>
        <source>nobody reached</source>
        <translation>没找到人</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Kept promises</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何往来。</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Edit…	Enter</source>
        <translation>编辑…	回车</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>删除	Del</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished">简称</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished">行业</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished">行业地位</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation type="unfinished">市场份额</translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">地区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished">省</translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished">市</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished">区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">地址</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">网站</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">来源</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished">介绍人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value type</source>
        <translation type="unfinished">价值类型</translation>
    </message>
    <message>
        <source>Annual demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished">成长性</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation type="unfinished">扩张性</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation type="unfinished">创新性</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation type="unfinished">潜力</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market development</source>
        <translation type="unfinished">市场开拓</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation type="unfinished">标杆客户</translation>
    </message>
    <message>
        <source>Strategic customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished">联系人</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished">部门</translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished">手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished">传真</translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished">微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation type="unfinished">QQ</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished">生日</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation type="unfinished">农历生日</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation type="unfinished">家庭住址</translation>
    </message>
    <message>
        <source>Home city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished">兴趣</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation type="unfinished">习惯</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished">优惠</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished">金额</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">花费</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished">方向</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished">内容</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished">顾虑</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation type="unfinished">态度</translation>
    </message>
    <message>
        <source>Visit chance</source>
        <translation type="unfinished">拜访机会</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished">分钟</translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished">层级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished">等级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">状态</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin, 12 months</source>
        <translation type="unfinished">近12个月毛利</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation type="unfinished">近12个月订单</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation type="unfinished">累计收入</translation>
    </message>
    <message>
        <source>Margin ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation type="unfinished">累计订单数</translation>
    </message>
    <message>
        <source>First order</source>
        <translation type="unfinished">首次下单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation type="unfinished">平常间隔</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished">上次联系</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation type="unfinished">主要联系人</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished">分组</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Later: {customers}</source>
        <translation>稍后 {customers}</translation>
    </message>
    <message>
        <source>Enter folds them away</source>
        <translation>按回车收起</translation>
    </message>
    <message>
        <source>Enter unfolds them</source>
        <translation>按回车展开</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>priority {priority}</source>
        <translation>优先 {priority}</translation>
    </message>
</context>
<context>
    <name>TodayEmpty</name>
    <message>
        <source>Bring customers in…</source>
        <translation>导入客户…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Nothing left today</source>
        <translation>今天都办完了</translation>
    </message>
    <message>
        <source>Show who waits: {customers}</source>
        <translation>看看稍后的 {customers}</translation>
    </message>
    <message>
        <source>Nothing is promised for the days ahead.</source>
        <translation>往后几天还没有约定。</translation>
    </message>
    <message>
        <source>Next: {day}, {name} · {what}</source>
        <translation>接下来：{day}，{name} · {what}</translation>
    </message>
    <message>
        <source>Your book is empty</source>
        <translation>客户簿还是空的</translation>
    </message>
    <message>
        <source>Bring in contacts from a phone or Excel, or write down your first customer.</source>
        <translation>从手机通讯录或 Excel 导入，或写下第一位客户。</translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>Until when?</source>
        <translation>推迟到什么时候？</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>call</source>
        <translation>拨号</translation>
    </message>
    <message>
        <source>down, up</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>打开	回车</translation>
    </message>
    <message>
        <source>Log a contact	L</source>
        <translation>记录联系	L</translation>
    </message>
    <message>
        <source>Call	C</source>
        <translation>拨打电话	C</translation>
    </message>
    <message>
        <source>Done	E</source>
        <translation>完成	E</translation>
    </message>
    <message>
        <source>Snooze	S</source>
        <translation>推迟	S</translation>
    </message>
    <message>
        <source>Dismiss	D</source>
        <translation>忽略	D</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>明天(&amp;T)</translation>
    </message>
    <message>
        <source>In &amp;three days</source>
        <translation>三天后(&amp;3)</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>下周一(&amp;W)</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>一个月后(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;A day…</source>
        <translation>选个日期(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished">新建客户</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished">记录联系</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>KamDesk: {count} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">今日</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log a contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a caller by number…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Find a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open {book}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the printed recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its passphrase or its recovery key nobody can open a book, not even the makers of KamDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">进行中</translation>
    </message>
    <message>
        <source>Another book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ({seconds})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>up to rank {rank}</source>
        <translation>前 {rank} 名</translation>
    </message>
    <message>
        <source>from {times} times the usual gap</source>
        <translation>达到平常间隔的 {times} 倍</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>为什么是这个层级</translation>
    </message>
    <message>
        <source>Why this state</source>
        <translation>为什么是这个状态</translation>
    </message>
    <message>
        <source>When to be in touch</source>
        <translation>什么时候该联系</translation>
    </message>
    <message>
        <source>How complete the sheet is</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>Revenue, 12 months</source>
        <translation>近 12 个月收入</translation>
    </message>
    <message>
        <source>Gross margin, 12 months</source>
        <translation>近 12 个月毛利</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>为什么是这个等级</translation>
    </message>
    <message>
        <source>Why this priority</source>
        <translation>为什么是这个优先级</translation>
    </message>
    <message>
        <source>Customers with an order in the last twelve months are ranked; the first 1% are super, up to 5% large, up to 20% medium, the rest small. Without one: inactive, prospect or suspect.</source>
        <translation>近十二个月有订单的客户排名次：前 1% 超级，前 5% 大，前 20% 中，其余小；没有订单的为非积极、潜在或疑虑者。</translation>
    </message>
    <message>
        <source>Revenue is quantity × price less discount; gross margin is revenue less cost. A cost nobody entered is estimated by the default margin. Returns count on their day.</source>
        <translation>收入 = 数量 × 单价 − 优惠；毛利 = 收入 − 成本。没有填写的成本按默认毛利率估算；退货计在退货当天。</translation>
    </message>
    <message>
        <source>The indicators, each 0 to 100, are weighed; what is missing is left out and the weights adjusted.</source>
        <translation>各项指标按 0 至 100 分加权；缺的指标不计，权重随之调整。</translation>
    </message>
    <message>
        <source>The days since the last order are measured by the usual gap between orders: from once the gap an order is due, from 1.5 times it is slipping, from 2.5 times dormant.</source>
        <translation>用平常的下单间隔衡量距上次下单的天数：达到 1 倍为该下单，1.5 倍为开始松动，2.5 倍为休眠。</translation>
    </message>
    <message>
        <source>The rhythm of contact is the customer&apos;s own, else the shortest of its groups, else its grade&apos;s, counted from the last real contact.</source>
        <translation>联系节奏取客户自己的，其次所在分组中最短的，再次等级的，从上次真正联系到算起。</translation>
    </message>
    <message>
        <source>Twelve facts a rep needs before a call, each counted once.</source>
        <translation>打电话前该知道的十二项资料，每项各算一次。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Orders in the window</source>
        <translation>近期订单数</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单数</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>统计起</translation>
    </message>
    <message>
        <source>Window to</source>
        <translation>统计止</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>排名指标</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>排名依据</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Customers ranked</source>
        <translation>参与排名客户数</translation>
    </message>
    <message>
        <source>Same measure on both sides of a cut</source>
        <translation>分界线两侧数值相同</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Its own median gap</source>
        <translation>自身间隔中位数</translation>
    </message>
    <message>
        <source>Days with an order</source>
        <translation>有订单的天数</translation>
    </message>
    <message>
        <source>Last real contact</source>
        <translation>上次真正联系</translation>
    </message>
    <message>
        <source>Dormant from</source>
        <translation>休眠起点</translation>
    </message>
    <message>
        <source>Contact every</source>
        <translation>联系间隔</translation>
    </message>
    <message>
        <source>At the latest after</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Rhythm is</source>
        <translation>节奏来自</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应联系日</translation>
    </message>
    <message>
        <source>Orders again with a chance of</source>
        <translation>再下单的把握</translation>
    </message>
    <message>
        <source>In the book since</source>
        <translation>入簿日期</translation>
    </message>
    <message>
        <source>Next planned</source>
        <translation>已定下一步</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Every cost is known</source>
        <translation>成本都已知</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>所花时间</translation>
    </message>
    <message>
        <source>Spent on contacts</source>
        <translation>联系花费</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation>累计收入</translation>
    </message>
    <message>
        <source>Gross margin ever</source>
        <translation>累计毛利</translation>
    </message>
    <message>
        <source>Default margin</source>
        <translation>默认毛利率</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Enough from (percent)</source>
        <translation>够用线（%）</translation>
    </message>
</context>
</TS>
