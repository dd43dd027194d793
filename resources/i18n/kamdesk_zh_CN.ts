<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About KamDesk</source>
        <translation>关于 KamDesk</translation>
    </message>
    <message>
        <source>The salesperson&apos;s desk: your own customers, offline, encrypted, and every day whom to contact and why.</source>
        <translation>销售员的工作台：自己的客户，离线、加密，每天告诉您该联系谁、为什么。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It never goes online.</source>
        <translation>自由软件，MIT 许可；从不联网。</translation>
    </message>
    <message>
        <source>Your book: {path}</source>
        <translation>您的客户簿：{path}</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>组件及其许可</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Read the licences</source>
        <translation>查看许可全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Against the cause: {cause}</source>
        <translation>针对症结：{cause}</translation>
    </message>
    <message>
        <source>Work on the cause, not only on those who left.</source>
        <translation>把重点放在症结上，而不只是放在流失的客户身上。</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>Con&amp;tact</source>
        <translation>联系(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处可用</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>在左侧栏中</translation>
    </message>
    <message>
        <source>In Today</source>
        <translation>在今日中</translation>
    </message>
    <message>
        <source>&amp;New customer…</source>
        <translation>新建客户(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>交接(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Receive a handover…</source>
        <translation>接收交接(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Res&amp;tore a backup…</source>
        <translation>恢复备份(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;What left the book…</source>
        <translation>导出与删除记录(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Change p&amp;assphrase…</source>
        <translation>更改口令(&amp;A)…</translation>
    </message>
    <message>
        <source>Recovery &amp;key…</source>
        <translation>恢复密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste customers</source>
        <translation>粘贴客户(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>在列表中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>全局搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Log a contact…</source>
        <translation>记录联系(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Brief before a visit or call…</source>
        <translation>访前简报(&amp;B)…</translation>
    </message>
    <message>
        <source>Who is call&amp;ing?…</source>
        <translation>谁来电话了？(&amp;I)…</translation>
    </message>
    <message>
        <source>Codes for the p&amp;hone…</source>
        <translation>手机二维码(&amp;H)…</translation>
    </message>
    <message>
        <source>Log a &amp;gift or dinner…</source>
        <translation>记礼品或宴请(&amp;G)…</translation>
    </message>
    <message>
        <source>Log a callback in three pa&amp;rts…</source>
        <translation>三段式回访记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Pla&amp;n a callback…</source>
        <translation>安排回访(&amp;N)…</translation>
    </message>
    <message>
        <source>Plan the &amp;proposed contact</source>
        <translation>按节奏安排下次联系(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;quote…</source>
        <translation>新建报价(&amp;Q)…</translation>
    </message>
    <message>
        <source>New o&amp;rder…</source>
        <translation>新建订单(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation>上一位客户(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next customer</source>
        <translation>下一位客户(&amp;N)</translation>
    </message>
    <message>
        <source>Move to the &amp;trash</source>
        <translation>移到回收站(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>永久删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Write to…</source>
        <translation>发信息给(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Find duplicates</source>
        <translation>查找重复客户(&amp;F)</translation>
    </message>
    <message>
        <source>Mark as &amp;invalid…</source>
        <translation>标记为无效(&amp;I)…</translation>
    </message>
    <message>
        <source>New &amp;group</source>
        <translation>新建分组(&amp;G)</translation>
    </message>
    <message>
        <source>New group &amp;inside</source>
        <translation>新建下级分组(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Strategy…</source>
        <translation>策略(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Private</source>
        <translation>私密(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete the group</source>
        <translation>删除分组(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All customers</source>
        <translation>全部客户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Evening review</source>
        <translation>每日收尾(&amp;E)</translation>
    </message>
    <message>
        <source>Deal&amp;s</source>
        <translation>商机(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Products</source>
        <translation>产品(&amp;P)</translation>
    </message>
    <message>
        <source>Serv&amp;ice</source>
        <translation>服务(&amp;I)</translation>
    </message>
    <message>
        <source>Invali&amp;d ones</source>
        <translation>无效客户(&amp;D)</translation>
    </message>
    <message>
        <source>Referra&amp;ls</source>
        <translation>转介绍与标杆(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export records as a table…</source>
        <translation>将记录导出为表格(&amp;E)…</translation>
    </message>
    <message>
        <source>A&amp;ll actions…</source>
        <translation>全部命令(&amp;L)…</translation>
    </message>
    <message>
        <source>New opport&amp;unity…</source>
        <translation>新建商机(&amp;U)…</translation>
    </message>
    <message>
        <source>New service i&amp;ssue…</source>
        <translation>登记服务问题(&amp;S)…</translation>
    </message>
    <message>
        <source>Chec&amp;k a discount…</source>
        <translation>优惠尺度(&amp;K)…</translation>
    </message>
    <message>
        <source>Edit the &amp;value</source>
        <translation>编辑单元格(&amp;V)</translation>
    </message>
    <message>
        <source>Take out of t&amp;his group</source>
        <translation>移出本分组(&amp;H)</translation>
    </message>
    <message>
        <source>Put &amp;back from the trash</source>
        <translation>从回收站恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Er&amp;ase on request…</source>
        <translation>应要求彻底删除(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Merge the two…</source>
        <translation>合并这两位客户(&amp;M)…</translation>
    </message>
    <message>
        <source>Ne&amp;w smart group…</source>
        <translation>新建智能分组(&amp;W)…</translation>
    </message>
    <message>
        <source>Who is &amp;in it…</source>
        <translation>包含哪些客户(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Calendar</source>
        <translation>日历(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Visits</source>
        <translation>拜访(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Greetings</source>
        <translation>问候(&amp;G)</translation>
    </message>
    <message>
        <source>What the last i&amp;mport brought</source>
        <translation>上次导入的客户(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;nalysis</source>
        <translation>分析(&amp;N)</translation>
    </message>
    <message>
        <source>List alone</source>
        <translation>只看列表</translation>
    </message>
    <message>
        <source>Tree and list</source>
        <translation>分组栏和列表</translation>
    </message>
    <message>
        <source>Tree, list and customer</source>
        <translation>分组栏、列表和客户</translation>
    </message>
    <message>
        <source>Customer: overview</source>
        <translation>客户：概况表</translation>
    </message>
    <message>
        <source>Customer: timeline</source>
        <translation>客户：时间线</translation>
    </message>
    <message>
        <source>Customer: contacts</source>
        <translation>客户：联系人</translation>
    </message>
    <message>
        <source>Customer: orders</source>
        <translation>客户：订单</translation>
    </message>
    <message>
        <source>Customer: files</source>
        <translation>客户：文件</translation>
    </message>
    <message>
        <source>Customer: value</source>
        <translation>客户：识别</translation>
    </message>
    <message>
        <source>Customer: deals</source>
        <translation>客户：商务</translation>
    </message>
    <message>
        <source>Customer: service</source>
        <translation>客户：服务</translation>
    </message>
    <message>
        <source>Customer: plan</source>
        <translation>客户：计划</translation>
    </message>
    <message>
        <source>Customer: next tab</source>
        <translation>客户：下一个页签</translation>
    </message>
    <message>
        <source>Customer: tab before</source>
        <translation>客户：上一个页签</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About KamDesk</source>
        <translation>关于 KamDesk(&amp;A)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Pin for today</source>
        <translation>今天置顶</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一位</translation>
    </message>
</context>
<context>
    <name>AlikeHint</name>
    <message>
        <source>Already in the book:</source>
        <translation>客户簿里已有：</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>……还有其他客户</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>直接打开{name}</translation>
    </message>
    <message>
        <source>{name} ({why})</source>
        <translation>{name}（{why}）</translation>
    </message>
    <message>
        <source>Already in the book: {names}</source>
        <translation>客户簿里已有：{names}</translation>
    </message>
</context>
<context>
    <name>AnalysisPane</name>
    <message>
        <source>Analysis · {screen}</source>
        <translation>分析 · {screen}</translation>
    </message>
    <message>
        <source>Press any mark, and the list holds those customers</source>
        <translation>点击任何一块，列表即筛选为这些客户</translation>
    </message>
    <message>
        <source>Looking through the book…</source>
        <translation>正在分析客户簿…</translation>
    </message>
    <message>
        <source>by {measure} · {start} to {end} · {count} who bought</source>
        <translation>按{measure} · {start} 至 {end} · {count}成交</translation>
    </message>
    <message>
        <source>marks as they were on {day}</source>
        <translation>标记取自 {day}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>End of {month}</source>
        <translation>{month}底</translation>
    </message>
    <message>
        <source>Seen from the day: {day}</source>
        <translation>观察日：{day}</translation>
    </message>
    <message>
        <source>Ranked by: {measure}</source>
        <translation>排名依据：{measure}</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Edit the article</source>
        <translation>编辑文章</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建文章</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Tags, by comma</source>
        <translation>标签（逗号分隔）</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>关联</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>{what}, private data too</source>
        <translation>{what}，含私密资料</translation>
    </message>
    <message>
        <source>{kind}: {list}</source>
        <translation>{kind}：{list}</translation>
    </message>
    <message>
        <source>{kind}: found in {list}</source>
        <translation>{kind}：“{list}”中搜索所得</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Handover given</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Handover received</source>
        <translation>接收交接</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>profile sheet</source>
        <translation>客户概况表</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>what was handed over</source>
        <translation>已交出的资料</translation>
    </message>
    <message>
        <source>handover protocol</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>certificate of erasure</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>picked customers</source>
        <translation>选中的客户</translation>
    </message>
    <message>
        <source>a customer&apos;s story</source>
        <translation>客户案例</translation>
    </message>
    <message>
        <source>rows left out of an import</source>
        <translation>导入时未采用的行</translation>
    </message>
    <message>
        <source>e-mail drafts</source>
        <translation>邮件草稿</translation>
    </message>
    <message>
        <source>table for a text tool</source>
        <translation>群发短信表格</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Excel file</source>
        <translation>Excel 文件</translation>
    </message>
    <message>
        <source>vCard file</source>
        <translation>vCard 文件</translation>
    </message>
    <message>
        <source>calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>a kept recording</source>
        <translation>一段录音</translation>
    </message>
    <message>
        <source>a kept e-mail</source>
        <translation>一封邮件</translation>
    </message>
    <message>
        <source>a kept fax</source>
        <translation>一份传真</translation>
    </message>
    <message>
        <source>a kept picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>a kept photo</source>
        <translation>一张照片</translation>
    </message>
    <message>
        <source>a kept file</source>
        <translation>一个文件</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>What left the book</source>
        <translation>导出与删除记录</translation>
    </message>
    <message>
        <source>Exports, prints, handovers, erasures and backups, newest first. No customer&apos;s data stand in it.</source>
        <translation>导出、打印、交接、彻底删除和备份，最新的在前。这里不含任何客户资料。</translation>
    </message>
    <message>
        <source>Narrow by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Nothing has left the book</source>
        <translation>还没有资料离开过客户簿</translation>
    </message>
    <message>
        <source>Exports, prints, handovers, erasures and backups will be listed here.</source>
        <translation>导出、打印、交接、彻底删除和备份会记录在这里。</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The newest {shown} of {all}; all of them are saved.</source>
        <translation>共 {all}，显示最新的 {shown} 条；保存时包含全部。</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Excel 表格 (*.csv)</translation>
    </message>
    <message>
        <source>What left the book.csv</source>
        <translation>导出与删除记录.csv</translation>
    </message>
    <message>
        <source>Saved: {count}.</source>
        <translation>已保存：{count}。</translation>
    </message>
</context>
<context>
    <name>BackupPane</name>
    <message>
        <source>The book itself lies in a folder of {service}. What is copied away while it is written may be half a change: keep the book elsewhere, and let only backups lie there.</source>
        <translation>客户簿本身放在 {service} 的文件夹里。写入时被同步出去的副本可能残缺：请把客户簿移到别处，那里只放备份。</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Putting it back…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>In it, with private ones and the trash</source>
        <translation>内容（含私人客户和回收站）</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Put back as a new book…</source>
        <translation>恢复为新客户簿…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>已备份并验证：{file}</translation>
    </message>
    <message>
        <source>The folder belongs to {service}: the backups are encrypted, but leave this computer.</source>
        <translation>该文件夹属于 {service}：备份虽已加密，但会离开这台电脑。</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>{name} 恢复</translation>
    </message>
    <message>
        <source>Put it back as</source>
        <translation>恢复为</translation>
    </message>
    <message>
        <source>Put back and verified with {count}, private ones and the trash among them; open it from the start screen or by double click.</source>
        <translation>已恢复并验证，共 {count}（含私人客户和回收站）；可在启动画面或双击打开。</translation>
    </message>
    <message>
        <source>of the day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>with a new passphrase</source>
        <translation>更换口令时</translation>
    </message>
    <message>
        <source>under another passphrase</source>
        <translation>用的是另一口令</translation>
    </message>
</context>
<context>
    <name>BirthdayField</name>
    <message>
        <source>Not a birthday. Write {example}.</source>
        <translation>看不懂这个生日，请写成 {example}。</translation>
    </message>
    <message>
        <source>1987-08-09, leap 06-03 or 08-09</source>
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
    <name>Block</name>
    <message>
        <source>How {title} is worked out</source>
        <translation>{title}是怎么算出来的</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{count} not known</source>
        <translation>{count} 项未知</translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message>
        <source>How these conditions hold together</source>
        <translation>这些条件如何组合</translation>
    </message>
    <message>
        <source>Remove the box</source>
        <translation>删除这一组</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>＋ 条件</translation>
    </message>
    <message>
        <source>+ Box of conditions</source>
        <translation>＋ 条件组</translation>
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
    <message>
        <source>Worth reading</source>
        <translation>值得一看</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>Brief</source>
        <translation>访前简报</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Brief · {name}</source>
        <translation>访前简报 · {name}</translation>
    </message>
</context>
<context>
    <name>BriefView</name>
    <message>
        <source>Brief</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>{day}起逾期</translation>
    </message>
    <message>
        <source>comes back then</source>
        <translation>届时重复</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the sign of a public holiday in a calendar</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <comment>the sign of a weekend day that is worked</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>Day off: {holiday}</source>
        <translation>{holiday}放假</translation>
    </message>
    <message>
        <source>Worked, made up for a holiday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, Qt date format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Public holidays of this year are not known yet: weekends only</source>
        <translation>这一年的法定节假日尚未公布，只按周末算</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>周(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日(&amp;D)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>On</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>New step on {day}…</source>
        <translation>在{day}新建事项…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation>提前半小时</translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation>推后半小时</translation>
    </message>
    <message>
        <source>To the next day</source>
        <translation>移到第二天</translation>
    </message>
    <message>
        <source>To the next week</source>
        <translation>移到下周</translation>
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
        <source>Or point the phone&apos;s camera here to dial.</source>
        <translation>也可以用手机扫一扫直接拨号。</translation>
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
        <source>&amp;Not called</source>
        <translation>没打(&amp;N)</translation>
    </message>
    <message>
        <source>Else the evening review asks for a call that was begun but not logged.</source>
        <translation>否则每日收尾时会提醒您补记这通电话。</translation>
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
    <name>CallerDialog</name>
    <message>
        <source>Who is calling?</source>
        <translation>谁来电话了？</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>号码或姓名</translation>
    </message>
    <message>
        <source>Number, name or pinyin</source>
        <translation>号码、姓名或拼音</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Who it is, and what was said and promised last.</source>
        <translation>是谁，上次谈了什么，答应过什么。</translation>
    </message>
    <message>
        <source>Past cases, service and their trade.</source>
        <translation>以往案例、服务记录和行业知识。</translation>
    </message>
    <message>
        <source>Log the call…</source>
        <translation>记录通话…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody in the book is known by this.</source>
        <translation>客户簿里没有对得上的人。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The arrow keys walk along the marks, Enter opens them</source>
        <translation>方向键逐个查看，回车打开名单</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>How {title} is worked out</source>
        <translation>{title}如何算出</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title}：表格</translation>
    </message>
    <message>
        <source>Copy or print {title}</source>
        <translation>复制或打印：{title}</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>What to learn from it</source>
        <translation>从中学到什么</translation>
    </message>
    <message>
        <source>People</source>
        <translation>关键人</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>如何对待</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Deals won and lost</source>
        <translation>赢单与丢单</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>with us since {day}</source>
        <translation>{day}起合作</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢单</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>带来了什么</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Case · {name}</source>
        <translation>案例 · {name}</translation>
    </message>
    <message>
        <source>The story as the book tells it, without private notes and phone numbers. Add what is to be learnt.</source>
        <translation>根据客户簿整理的故事，不含私人备注和电话号码。请补上值得学习的地方。</translation>
    </message>
    <message>
        <source>The case in Markdown</source>
        <translation>案例正文（Markdown）</translation>
    </message>
    <message>
        <source>Case: {name}</source>
        <translation>案例：{name}</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>保存案例</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Keep in the knowledge base…</source>
        <translation>存入知识库…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>保存为文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What changes</source>
        <translation>将更改的内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>The first {count} changes; there are more.</source>
        <translation>这里列出前 {count} 处更改，后面还有。</translation>
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
    <name>Channels</name>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
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
        <source>Other</source>
        <translation>其他</translation>
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
    <name>Chosen</name>
    <message>
        <source>Today {count}</source>
        <translation>今日 {count}</translation>
    </message>
</context>
<context>
    <name>ChurnScreen</name>
    <message>
        <source>Lost customers by cause</source>
        <translation>流失客户：按原因</translation>
    </message>
    <message>
        <source>Lost customers by month</source>
        <translation>流失客户：按月份</translation>
    </message>
    <message>
        <source>Nobody is lost.</source>
        <translation>没有流失的客户。</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>{lost} of {total} who ever bought are lost ({rate})</source>
        <translation>买过的 {total} 位中流失 {lost} 位（{rate}）</translation>
    </message>
    <message>
        <source>Work on the cause, not only on those who left.</source>
        <translation>把重点放在症结上，而不只是放在流失的客户身上。</translation>
    </message>
    <message>
        <source>{sum} margin a year</source>
        <translation>年毛利 {sum}</translation>
    </message>
    <message>
        <source>mark them as lost and say why</source>
        <translation>请标记流失并写明原因</translation>
    </message>
    <message>
        <source>no action yet</source>
        <translation>尚无措施</translation>
    </message>
    <message>
        <source>Action…</source>
        <translation>措施…</translation>
    </message>
    <message>
        <source>Action against {cause}</source>
        <translation>针对{cause}的措施</translation>
    </message>
    <message>
        <source>Cause not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>repeat rate {repeat} · satisfaction {score}</source>
        <translation>复购率 {repeat} · 满意度 {score}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留住</translation>
    </message>
    <message>
        <source>retention by window</source>
        <translation>各期保留率</translation>
    </message>
    <message>
        <source>Retention: of the customers of the window before, the share that ordered in this one too. Repeat rate: of the customers of this window, the share with two orders or more. Satisfaction: the mean of all answers, 1 to 5.</source>
        <translation>保留率：上一期的客户中本期仍下单的比例。复购率：本期客户中下过两单及以上的比例。满意度：全部回答的平均分，1 至 5 分。</translation>
    </message>
    <message>
        <source>Retention, repeat rate, satisfaction</source>
        <translation>保留率、复购率、满意度</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lost in {month}</source>
        <translation>{month}流失</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Churn rate</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Times the book&apos;s</source>
        <translation>为全簿的倍数</translation>
    </message>
    <message>
        <source>Which kind leaves</source>
        <translation>哪一类客户在流失</translation>
    </message>
    <message>
        <source>the churn rate of a kind against the book&apos;s</source>
        <translation>各类流失率与全簿相比</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>流失日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Margin a year</source>
        <translation>年毛利</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Who left, the most to win back first</source>
        <translation>流失名单，最值得挽回的在前</translation>
    </message>
    <message>
        <source>Could be won back</source>
        <translation>可挽回</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>距上次天数</translation>
    </message>
    <message>
        <source>Usual gap, days</source>
        <translation>平常间隔（天）</translation>
    </message>
    <message>
        <source>Slipping and dormant</source>
        <translation>松动与休眠</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>标记流失…</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation>剩下</translation>
    </message>
    <message>
        <source>Orders far less than a year ago</source>
        <translation>订单远少于去年同期</translation>
    </message>
    <message>
        <source>Revenue of the last 90 days is below 60% of the same 90 days a year before: part of it goes elsewhere.</source>
        <translation>近 90 天销售额不到去年同期的 60%：部分订单转向了别家。</translation>
    </message>
    <message>
        <source>Partial loss</source>
        <translation>部分流失</translation>
    </message>
</context>
<context>
    <name>ClauseLine</name>
    <message>
        <source>What is asked</source>
        <translation>判断方式</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除这个条件</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Empty the line</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>{deal}: won</source>
        <translation>{deal}：赢单</translation>
    </message>
    <message>
        <source>{deal}: lost</source>
        <translation>{deal}：输单</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Codes for the phone · {name}</source>
        <translation>手机二维码 · {name}</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at the code. Nothing goes over the network.</source>
        <translation>用手机扫一扫即可，不经过网络。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>拨号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>发短信</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>存联系人</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>距上次</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation>累计销售额</translation>
    </message>
    <message>
        <source>Margin ever</source>
        <translation>累计毛利</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>应联系日</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Visit chance</source>
        <translation>拜访机会</translation>
    </message>
    <message>
        <source>Sheet filled</source>
        <translation>资料完整</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
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
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
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
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Which column is what?</source>
        <translation>各列是什么？</translation>
    </message>
    <message>
        <source>{file}: {noun}. {taken} of {all} columns come in.</source>
        <translation>{file}：{noun}。{all} 列中导入 {taken} 列。</translation>
    </message>
    <message>
        <source>Say of one column at least what it is, or leave this file out.</source>
        <translation>请至少指明一列是什么，或不导入此文件。</translation>
    </message>
    <message>
        <source>Say what the figures in the discount column mean.</source>
        <translation>请选定折扣列中数字的含义。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Only columns that stay out</source>
        <translation>只看不导入的列</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>Second record</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>The numbers of this file can be read two ways. Which one is meant?</source>
        <translation>这个文件里的数字有两种读法，是哪一种？</translation>
    </message>
    <message>
        <source>The days of this file can be read two ways. Which one is meant?</source>
        <translation>此文件中的日期有两种读法，是哪一种？</translation>
    </message>
    <message>
        <source>What do the figures in the discount column mean?</source>
        <translation>折扣列中的数字是什么意思？</translation>
    </message>
    <message>
        <source>Decimal sign of the numbers</source>
        <translation>数字的小数点</translation>
    </message>
    <message>
        <source>Order of the days</source>
        <translation>日期的顺序</translation>
    </message>
    <message>
        <source>Meaning of the discounts</source>
        <translation>折扣的含义</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The salesperson&apos;s desk. Without a verb it opens the desk: kamdesk [BOOK]. The book demo is a copy</source>
        <translation>销售员的工作台。不带命令时打开工作台：kamdesk [客户簿]。客户簿写 demo 则为示例副本</translation>
    </message>
    <message>
        <source>what to do without opening the desk</source>
        <translation>不打开工作台时做什么</translation>
    </message>
    <message>
        <source>make an empty book</source>
        <translation>新建空白客户簿</translation>
    </message>
    <message>
        <source>take files into a book</source>
        <translation>把文件导入客户簿</translation>
    </message>
    <message>
        <source>the customers of a lens</source>
        <translation>某个视图下的客户</translation>
    </message>
    <message>
        <source>everything about one customer</source>
        <translation>一位客户的全部资料</translation>
    </message>
    <message>
        <source>what the search box finds, best first</source>
        <translation>搜索框的结果，最匹配的在前</translation>
    </message>
    <message>
        <source>whom to contact, and why</source>
        <translation>该联系谁、为什么</translation>
    </message>
    <message>
        <source>write down a talk and the callback promised</source>
        <translation>记下一次联系和约定的回访</translation>
    </message>
    <message>
        <source>everything computed about a book</source>
        <translation>客户簿的全部计算结果</translation>
    </message>
    <message>
        <source>write customers to a file, its kind by its ending</source>
        <translation>把客户写入文件，按扩展名决定格式</translation>
    </message>
    <message>
        <source>pass a book, or part of it, to a successor</source>
        <translation>把客户簿或其中一部分交接给接任者</translation>
    </message>
    <message>
        <source>merge a handover into a book</source>
        <translation>把交接文件并入客户簿</translation>
    </message>
    <message>
        <source>make a verified copy of a book</source>
        <translation>制作并验证客户簿的备份</translation>
    </message>
    <message>
        <source>put a backup back as a new book</source>
        <translation>把备份恢复为新的客户簿</translation>
    </message>
    <message>
        <source>look whether a book is whole</source>
        <translation>检查客户簿是否完好</translation>
    </message>
    <message>
        <source>open the desk on a copy of the demo book</source>
        <translation>用示例客户簿的副本打开工作台</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>在标准输出给出一份 JSON</translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>take the passphrase from the first line of a file; else KAMDESK_PASSPHRASE, the keychain, a prompt</source>
        <translation>从文件第一行读取口令；否则用 KAMDESK_PASSPHRASE、系统钥匙串或提示输入</translation>
    </message>
    <message>
        <source>as seen on this day (default: today)</source>
        <translation>以这一天为准（默认：今天）</translation>
    </message>
    <message>
        <source>the book&apos;s file, or demo</source>
        <translation>客户簿文件，或 demo</translation>
    </message>
    <message>
        <source>a customer&apos;s name, number or uid</source>
        <translation>客户的名称、编号或 uid</translation>
    </message>
    <message>
        <source>hanzi, pinyin, initials or digits</source>
        <translation>汉字、拼音、首字母或数字</translation>
    </message>
    <message>
        <source>tables and address cards</source>
        <translation>表格和名片</translation>
    </message>
    <message>
        <source>what the rows are (default: auto)</source>
        <translation>行的内容（默认：自动）</translation>
    </message>
    <message>
        <source>a JSON file that says which column is which</source>
        <translation>说明各列含义的 JSON 文件</translation>
    </message>
    <message>
        <source>the files&apos; text encoding, where it is not found out</source>
        <translation>文件的文字编码，识别不出时使用</translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation>只说会做什么，不写入</translation>
    </message>
    <message>
        <source>save the rows that stay out, with their reasons; never over a file</source>
        <translation>把未导入的行连同原因存为文件，不覆盖已有文件</translation>
    </message>
    <message>
        <source>which customers: all, today, dormant, tier:large, group:PATH …</source>
        <translation>哪些客户：all、today、dormant、tier:large、group:路径 …</translation>
    </message>
    <message>
        <source>columns by comma; COLUMN:desc for the highest first</source>
        <translation>用逗号分隔的列；列名:desc 表示从高到低</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多这么多</translation>
    </message>
    <message>
        <source>what the pyramid ranks by (default: the book&apos;s setting)</source>
        <translation>金字塔的排名依据（默认：客户簿的设置）</translation>
    </message>
    <message>
        <source>months of the window (default: the book&apos;s setting)</source>
        <translation>统计期的月数（默认：客户簿的设置）</translation>
    </message>
    <message>
        <source>days ahead in which a customer may order again (default: 270)</source>
        <translation>往后多少天内客户可能再下单（默认：270）</translation>
    </message>
    <message>
        <source>what it was (default: call)</source>
        <translation>联系方式（默认：电话）</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>谈了什么</translation>
    </message>
    <message>
        <source>what they need</source>
        <translation>对方的需求</translation>
    </message>
    <message>
        <source>how they were disposed</source>
        <translation>对方的态度</translation>
    </message>
    <message>
        <source>whether a visit is welcome</source>
        <translation>是否有拜访机会</translation>
    </message>
    <message>
        <source>the day of the callback promised</source>
        <translation>约定回访的日期</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>what is written (default: the customers of the lens)</source>
        <translation>导出什么（默认：所选范围的客户）</translation>
    </message>
    <message>
        <source>CSV for Excel, or for programs: without guards and mark</source>
        <translation>供 Excel 用的 CSV，或供程序用：不加防护和标记</translation>
    </message>
    <message>
        <source>private customers, notes and groups as well</source>
        <translation>连同私密客户、备注和分组</translation>
    </message>
    <message>
        <source>a file with the passphrase that opens the handover</source>
        <translation>含交接口令的文件</translation>
    </message>
    <message>
        <source>a receiver&apos;s key (age1…); may be given several times</source>
        <translation>接收者的密钥（age1…），可给多次</translation>
    </message>
    <message>
        <source>the handover&apos;s file</source>
        <translation>交接文件</translation>
    </message>
    <message>
        <source>a file with the passphrase of the handover</source>
        <translation>含交接文件口令的文件</translation>
    </message>
    <message>
        <source>a file with the own key of the receiver</source>
        <translation>含接收者自己密钥的文件</translation>
    </message>
    <message>
        <source>whose version stands where both sides changed a record</source>
        <translation>双方都改过的记录以哪一方为准</translation>
    </message>
    <message>
        <source>keep the book&apos;s version of this record; may be given several times</source>
        <translation>这条记录保留客户簿里的版本；可多次给出</translation>
    </message>
    <message>
        <source>take the file&apos;s version of this record; may be given several times</source>
        <translation>这条记录采用文件里的版本;可多次给出</translation>
    </message>
    <message>
        <source>a folder or a new file (default: the book&apos;s backups)</source>
        <translation>文件夹或新文件（默认：客户簿的备份文件夹）</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>the new book&apos;s file; never one that is there</source>
        <translation>新客户簿的文件，不能已存在</translation>
    </message>
    <message>
        <source>say the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>say this</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>Passphrase of the new book (empty: the keychain keeps it): </source>
        <translation>新客户簿的口令（留空则由系统钥匙串保管）：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The book {book} is ready.</source>
        <translation>客户簿 {book} 已就绪。</translation>
    </message>
    <message>
        <source>The demo book is {book}.</source>
        <translation>示例客户簿是 {book}。</translation>
    </message>
    <message>
        <source>{lens}: {count:customers}, {revenue:money} in the window</source>
        <translation>{lens}：{count:customers}，统计期内销售额 {revenue:money}</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有客户。</translation>
    </message>
    <message>
        <source>{count:customers} found</source>
        <translation>找到 {count:customers}</translation>
    </message>
    <message>
        <source>{on:day}: {count:customers} to contact</source>
        <translation>{on:day}：该联系 {count:customers}</translation>
    </message>
    <message>
        <source>Later: {count:customers}</source>
        <translation>稍后：{count:customers}</translation>
    </message>
    <message>
        <source>Written down for {name}.</source>
        <translation>已为 {name} 记下。</translation>
    </message>
    <message>
        <source>Callback on {due:day}.</source>
        <translation>回访日期：{due:day}。</translation>
    </message>
    <message>
        <source>{file}: {read:rows} read; {created:number} created, {updated:number} updated, {merged:number} merged, {skipped:number} already there, {rejected:number} rejected</source>
        <translation>{file}：读入 {read:rows}；新建 {created:number}，更新 {updated:number}，合并 {merged:number}，已存在 {skipped:number}，拒绝 {rejected:number}</translation>
    </message>
    <message>
        <source>Only tried: nothing was changed.</source>
        <translation>仅为试运行，没有任何改动。</translation>
    </message>
    <message>
        <source>The rows of {file} that stayed out, to be mended: {out}</source>
        <translation>{file} 中未导入的行已存入 {out}，可修改后再导入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>columns not taken: {columns}</source>
        <translation>未采用的列：{columns}</translation>
    </message>
    <message>
        <source>row {row:plain}: {why}</source>
        <translation>第 {row:plain} 行：{why}</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>{written:records} written to {out}</source>
        <translation>已写入 {written:records} 到 {out}</translation>
    </message>
    <message>
        <source>Texts cut, for an Excel cell holds 32,767 signs: {count:number}. CSV has them whole.</source>
        <translation>Excel 单元格最多容纳 32,767 个字符，被截短的文字：{count:number} 处。CSV 文件中是完整的。</translation>
    </message>
    <message>
        <source>Private ones left out: {count:customers}. --private takes them along.</source>
        <translation>未导出的私密客户：{count:customers}。加 --private 可一并导出。</translation>
    </message>
    <message>
        <source>Backed up and verified: {out}</source>
        <translation>已备份并验证：{out}</translation>
    </message>
    <message>
        <source>Put back and verified: {out}</source>
        <translation>已恢复并验证：{out}</translation>
    </message>
    <message>
        <source>The book is whole.</source>
        <translation>客户簿完好。</translation>
    </message>
    <message>
        <source>The book has {count:problems}:</source>
        <translation>客户簿有 {count:problems}：</translation>
    </message>
    <message>
        <source>Handed over: {out}</source>
        <translation>已交接：{out}</translation>
    </message>
    <message>
        <source>Still missing for the successor:</source>
        <translation>对接任者还缺：</translation>
    </message>
    <message>
        <source>{created:number} created, {updated:number} updated, {unchanged:number} unchanged, {conflicts:number} in conflict</source>
        <translation>新建 {created:number}，更新 {updated:number}，未变 {unchanged:number}，冲突 {conflicts:number}</translation>
    </message>
    <message>
        <source>{count:records} left out: they were deleted here</source>
        <translation>{count:records} 未收入：本机已删除</translation>
    </message>
    <message>
        <source>{count:files} left out: the content or the customer did not come along</source>
        <translation>{count:files}未收入：内容或所属客户不在其中</translation>
    </message>
    <message>
        <source>mine stays</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>theirs is taken</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>{on:day}, ranked by {rank_by}</source>
        <translation>{on:day}，按{rank_by}排名</translation>
    </message>
    <message>
        <source>{share} of the customers bring 80% of the profit</source>
        <translation>{share} 的客户带来 80% 的利润</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>{name} fits several customers; take the number or the uid:</source>
        <translation>有多位客户符合 {name}，请用编号或 uid：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>匹配于</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{what} Try kamdesk --help.</source>
        <translation>{what} 请看 kamdesk --help。</translation>
    </message>
    <message>
        <source>Something went wrong inside KamDesk. Nothing was changed; a report is in {path}</source>
        <translation>KamDesk 内部出错，没有任何改动；报告在 {path}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Backed up and verified: {path}</source>
        <translation>已备份并验证：{path}</translation>
    </message>
    <message>
        <source>The backup was put back as {path}</source>
        <translation>备份已恢复为 {path}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{count} written.</source>
        <translation>已写入 {count}。</translation>
    </message>
    <message>
        <source>Copied. It holds nothing of your customers.</source>
        <translation>已复制，其中没有任何客户资料。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>Evening review: {count} to settle</source>
        <translation>每日收尾：还有 {count}要处理</translation>
    </message>
    <message>
        <source>Evening review</source>
        <translation>每日收尾</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>ConflictTree</name>
    <message>
        <source>Both sides changed</source>
        <translation>双方都改过</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>mine stays</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>theirs is taken</source>
        <translation>采用对方的</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>For all of them</source>
        <translation>对全部冲突</translation>
    </message>
    <message>
        <source>Let the later version stand</source>
        <translation>以较新的版本为准</translation>
    </message>
    <message>
        <source>Keep mine everywhere</source>
        <translation>全部保留我的</translation>
    </message>
    <message>
        <source>Take theirs everywhere</source>
        <translation>全部采用对方的</translation>
    </message>
    <message>
        <source>Each as chosen; not listed: {choice}</source>
        <translation>逐条选择；未列出的：{choice}</translation>
    </message>
    <message>
        <source>Each as chosen</source>
        <translation>逐条选择</translation>
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
        <source>Name</source>
        <comment>of a person</comment>
        <translation>姓名</translation>
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
    <name>ContactsPane</name>
    <message>
        <source>Nobody yet. Whom do you talk to there?</source>
        <translation>还没有联系人。您在那边找谁？</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>How to reach the customer itself…</source>
        <translation>客户本身的联系方式…</translation>
    </message>
    <message>
        <source>Map of stakeholders…</source>
        <translation>决策关系图…</translation>
    </message>
    <message>
        <source>The customer itself</source>
        <translation>客户本身</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Another book…</source>
        <translation>另一本客户簿…</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建客户簿…</translation>
    </message>
    <message>
        <source>The sample data has no passphrase to lock with. A book of your own gets one when it is made.</source>
        <translation>示例数据没有口令，无法锁定。新建自己的客户簿时可以设置口令。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开客户簿</translation>
    </message>
    <message>
        <source>Keep KamDesk in the tray?</source>
        <translation>让 KamDesk 留在托盘吗？</translation>
    </message>
    <message>
        <source>There it goes on reminding you while its window is closed. You can change this in the settings.</source>
        <translation>关闭窗口后它会在托盘继续提醒。可在设置中更改。</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Something went wrong inside KamDesk. A report without customer data is in {path}</source>
        <translation>KamDesk 内部出错。不含客户资料的报告在 {path}</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>File by file</source>
        <translation>逐个文件</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{n} minute(s)</source>
        <translation>
            <numerusform>{n} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hour(s)</source>
        <translation>
            <numerusform>{n} 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day(s)</source>
        <translation>
            <numerusform>{n} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month(s)</source>
        <translation>
            <numerusform>{n} 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year(s)</source>
        <translation>
            <numerusform>{n} 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} time(s)</source>
        <translation>
            <numerusform>{n} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} step(s)</source>
        <translation>
            <numerusform>{n} 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} customer(s)</source>
        <translation>
            <numerusform>{n} 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation>
            <numerusform>已选 {n} 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contact(s)</source>
        <translation>
            <numerusform>{n} 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} order(s)</source>
        <translation>
            <numerusform>{n} 张订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line(s)</source>
        <translation>
            <numerusform>{n} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} group(s)</source>
        <translation>
            <numerusform>{n} 个分组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backup(s)</source>
        <translation>
            <numerusform>{n} 份备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file(s)</source>
        <translation>
            <numerusform>{n} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s)</source>
        <translation>
            <numerusform>{n} 张名片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} column(s)</source>
        <translation>
            <numerusform>{n} 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} remark(s)</source>
        <translation>
            <numerusform>{n} 条说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record(s)</source>
        <translation>
            <numerusform>{n} 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} deal(s)</source>
        <translation>
            <numerusform>{n} 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reason(s)</source>
        <translation>
            <numerusform>{n} 个原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problem(s)</source>
        <translation>
            <numerusform>{n} 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visit(s)</source>
        <translation>
            <numerusform>{n} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person(s)</source>
        <translation>
            <numerusform>{n} 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} draft(s)</source>
        <translation>
            <numerusform>{n} 份草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} text(s)</source>
        <translation>
            <numerusform>{n} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} letter(s)</source>
        <translation>
            <numerusform>{n} 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} byte(s)</source>
        <translation>
            <numerusform>{n} 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point(s)</source>
        <translation>
            <numerusform>{n} 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warning(s)</source>
        <translation>
            <numerusform>{n} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pair(s)</source>
        <translation>
            <numerusform>{n} 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talk(s)</source>
        <translation>
            <numerusform>{n} 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} opportunity(s)</source>
        <translation>
            <numerusform>{n} 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} planned step(s)</source>
        <translation>
            <numerusform>{n} 个计划</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entry(s)</source>
        <translation>
            <numerusform>{n} 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>Advertising</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>地理</translation>
    </message>
    <message>
        <source>Word of mouth</source>
        <translation>口碑</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>装修</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>CultivateForm</name>
    <message>
        <source>Cultivate {name}</source>
        <translation>培育 {name}</translation>
    </message>
    <message>
        <source>Patience: a customer with potential is not given up for a few weak months.</source>
        <translation>要有耐心：有潜力的客户，不因几个月业绩不佳就放弃。</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>My hours</source>
        <translation>我的工时</translation>
    </message>
    <message>
        <source>{customers} of customers: {share} of net contribution</source>
        <translation>{customers} 的客户带来 {share} 的净贡献</translation>
    </message>
    <message>
        <source>{customers} of customers: {share} of revenue</source>
        <translation>{customers} 的客户带来 {share} 的销售额</translation>
    </message>
    <message>
        <source>{customers} of customers: {share} of my hours</source>
        <translation>{customers} 的客户占 {share} 的工时</translation>
    </message>
    <message>
        <source>The first {customers} by net contribution</source>
        <translation>净贡献前 {customers}</translation>
    </message>
    <message>
        <source>The first {customers} by revenue</source>
        <translation>销售额前 {customers}</translation>
    </message>
    <message>
        <source>The first {customers} by hours</source>
        <translation>工时前 {customers}</translation>
    </message>
    <message>
        <source>80/20</source>
        <translation>二八法则</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>80% line</source>
        <translation>80% 线</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>名称、拼音或电话</translation>
    </message>
    <message>
        <source>Choose a customer of the list.</source>
        <translation>请从列表里选一位客户。</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Edit customer: {name}</source>
        <translation>编辑客户：{name}</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day: {field}</source>
        <translation>选择日期：{field}</translation>
    </message>
    <message>
        <source>Not a day. Write 2026-11-25, tomorrow or next Friday.</source>
        <translation>看不懂这个日期，请写成 2026-11-25、明天 或 下周三。</translation>
    </message>
    <message>
        <source>yesterday, 昨天, 11-18 …</source>
        <translation>昨天、11-18 …</translation>
    </message>
    <message>
        <source>tomorrow, next Friday, 12-05 …</source>
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
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <comment>a month below a chart, Qt date format</comment>
        <translation>yy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day below a chart, Qt date format</comment>
        <translation>M/d</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Nothing on this day. N writes something down.</source>
        <translation>这天还没有安排。按 N 记一项。</translation>
    </message>
    <message>
        <source>New step on this day</source>
        <translation>在这天新建事项</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>move</source>
        <translation>改期</translation>
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
    <name>DaysView</name>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Discount on every line</source>
        <translation>每行统一折让</translation>
    </message>
    <message>
        <source>With this customer: {policy}</source>
        <translation>对这位客户：{policy}</translation>
    </message>
    <message>
        <source>Conceded so far in all orders: {sum}</source>
        <translation>历次订单累计让利：{sum}</translation>
    </message>
    <message>
        <source>, partly estimated</source>
        <translation>，部分为估算</translation>
    </message>
    <message>
        <source>{amount} after {discount} off · margin left {margin} ({rate}){about}</source>
        <translation>让利 {discount} 后 {amount} · 剩余毛利 {margin}（{rate}）{about}</translation>
    </message>
    <message>
        <source>{product} is below its floor price, {floor}.</source>
        <translation>{product} 低于底价 {floor}。</translation>
    </message>
    <message>
        <source>The price of {product} holds from {first} to {last}.</source>
        <translation>{product} 的价格有效期为 {first} 至 {last}。</translation>
    </message>
    <message>
        <source>Sell below cost, at a loss of {loss}?</source>
        <translation>低于成本销售，亏损 {loss}，确定吗？</translation>
    </message>
    <message>
        <source>Selling at a loss to win an order is a mistake more often than not.</source>
        <translation>为拿订单而亏本，多半得不偿失。</translation>
    </message>
    <message>
        <source>Sell below cost</source>
        <translation>低于成本销售</translation>
    </message>
</context>
<context>
    <name>DealLines</name>
    <message>
        <source>Product …</source>
        <translation>产品…</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折让</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
</context>
<context>
    <name>DealSettings</name>
    <message>
        <source>Discount limits</source>
        <translation>让利上限</translation>
    </message>
    <message>
        <source>Beyond its tier&apos;s limit a quote needs a reason. Empty means no limit.</source>
        <translation>报价超过所在层级的上限时要写明理由；留空表示不设上限。</translation>
    </message>
    <message>
        <source>Stages of a deal</source>
        <translation>商机阶段</translation>
    </message>
    <message>
        <source>Edit the stages…</source>
        <translation>编辑阶段…</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>{deals} open · {amount} · weighted {weighted}</source>
        <translation>进行中 {deals} · {amount} · 加权 {weighted}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Which deals</source>
        <translation>看哪些商机</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>Open and won deals</source>
        <translation>进行中和赢单的商机</translation>
    </message>
    <message>
        <source>Expected within 30 days, or late</source>
        <translation>30 天内预计成交或已逾期</translation>
    </message>
    <message>
        <source>Tender within 30 days</source>
        <translation>30 天内招标</translation>
    </message>
    <message>
        <source>Strategic projects</source>
        <translation>战略项目</translation>
    </message>
    <message>
        <source>With a competitor</source>
        <translation>有竞争对手</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>已赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已输单</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>全部商机</translation>
    </message>
    <message>
        <source>Stages…</source>
        <translation>阶段…</translation>
    </message>
    <message>
        <source>Planned and done</source>
        <translation>计划与完成</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>Log a contact…</source>
        <translation>记一次联系…</translation>
    </message>
    <message>
        <source>Quote…</source>
        <translation>报价…</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>赢单…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>输单…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新跟进</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>晚了</translation>
    </message>
</context>
<context>
    <name>DealsPane</name>
    <message>
        <source>Quote…</source>
        <translation>报价…</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>赢单…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>输单…</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>转订单…</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>转合同…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>for {deal}</source>
        <translation>商机：{deal}</translation>
    </message>
    <message>
        <source>ordered as {orders}</source>
        <translation>已转订单 {orders}</translation>
    </message>
    <message>
        <source>under contract {contracts}</source>
        <translation>已签合同 {contracts}</translation>
    </message>
    <message>
        <source>from quote {quote}</source>
        <translation>来自报价单 {quote}</translation>
    </message>
    <message>
        <source>{sum} ordered so far: {orders}</source>
        <translation>已下单 {sum}：{orders}</translation>
    </message>
    <message>
        <source>Concessions</source>
        <translation>让利记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>All in all</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{sum} off list prices in all orders so far.</source>
        <translation>历次订单按标价累计让利 {sum}。</translation>
    </message>
    <message>
        <source>Nothing was given off list prices yet.</source>
        <translation>还没有低于标价的让利。</translation>
    </message>
    <message>
        <source>{deal}, below cost</source>
        <translation>{deal}，低于成本</translation>
    </message>
</context>
<context>
    <name>DecimalField</name>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
</context>
<context>
    <name>DetailActs</name>
    <message>
        <source>Log a contact…</source>
        <translation>记录联系…</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>拨打电话…</translation>
    </message>
    <message>
        <source>Log a callback in three parts…</source>
        <translation>三段式回访记录…</translation>
    </message>
    <message>
        <source>Log a gift or dinner…</source>
        <translation>记礼品或宴请…</translation>
    </message>
    <message>
        <source>Brief before a visit or call…</source>
        <translation>访前简报…</translation>
    </message>
    <message>
        <source>Codes for the phone…</source>
        <translation>手机二维码…</translation>
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
        <source>Map of stakeholders…</source>
        <translation>决策关系图…</translation>
    </message>
    <message>
        <source>Write up as a case…</source>
        <translation>整理成案例…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
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
        <source>My own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Profile sheet · {name}</source>
        <translation>客户概况表 · {name}</translation>
    </message>
</context>
<context>
    <name>DetailFigures</name>
    <message>
        <source>margin {margin}</source>
        <translation>毛利 {margin}</translation>
    </message>
    <message>
        <source>revenue {revenue}</source>
        <translation>收入 {revenue}</translation>
    </message>
    <message>
        <source>Revenue, {months} mo.</source>
        <translation>近 {months} 个月收入</translation>
    </message>
    <message>
        <source>Margin, {months} mo.</source>
        <translation>近 {months} 个月毛利</translation>
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
        <source>{age} with us</source>
        <translation>合作 {age}</translation>
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
        <source>orders again: {share}</source>
        <translation>再下单概率 {share}</translation>
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
        <source>{key}. Why?</source>
        <translation>{key}。为什么？</translation>
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
        <source>Invalid: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>已放弃</translation>
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
</context>
<context>
    <name>DetailTabs</name>
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
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>More tabs: {tabs}</source>
        <translation>其他页签：{tabs}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Copy rows of a spreadsheet, a signature or the text of a card first.</source>
        <translation>请先复制表格行、邮件签名或名片文字，再粘贴。</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>剪贴板内容</translation>
    </message>
    <message>
        <source>Settings saved. Undo does not change them back.</source>
        <translation>设置已保存。撤销不会改回设置。</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>To contact today: {count}.</source>
        <translation>今日待联系：{count}。</translation>
    </message>
    <message>
        <source>To contact today: {count}. Promises overdue: {late}.</source>
        <translation>今日待联系：{count}。答应的事已逾期：{late}。</translation>
    </message>
</context>
<context>
    <name>DiscountDialog</name>
    <message>
        <source>Discount check</source>
        <translation>优惠尺度</translation>
    </message>
    <message>
        <source>Amount at list price</source>
        <translation>按目录价金额</translation>
    </message>
    <message>
        <source>Amount at floor price</source>
        <translation>按底价金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Discount today</source>
        <translation>现有折扣</translation>
    </message>
    <message>
        <source>Proposed discount</source>
        <translation>拟给折扣</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Enter the amount at list price, the cost and a discount.</source>
        <translation>请填写目录价金额、成本和折扣。</translation>
    </message>
    <message>
        <source>Margin left: {after} ({rate}), before {before} ({rate_before})</source>
        <translation>剩余毛利：{after}（{rate}），原为 {before}（{rate_before}）</translation>
    </message>
    <message>
        <source>No extra volume brings the profit back.</source>
        <translation>卖得再多也补不回利润。</translation>
    </message>
    <message>
        <source>The profit is kept without selling more.</source>
        <translation>不必多卖，利润不减。</translation>
    </message>
    <message>
        <source>To keep the profit, {share} more must be sold.</source>
        <translation>要保住利润，须多卖 {share}。</translation>
    </message>
    <message>
        <source>Profit is zero at a discount of {discount}.</source>
        <translation>折扣到 {discount} 时利润为零。</translation>
    </message>
    <message>
        <source>Too few customers of this tier to tell what it usually gets.</source>
        <translation>这一层级的客户太少，看不出通常给多少优惠。</translation>
    </message>
    <message>
        <source>This tier usually gets {median}; a quarter gets more than {upper}.</source>
        <translation>这一层级通常拿 {median}；四分之一的客户超过 {upper}。</translation>
    </message>
    <message>
        <source>This sells below cost.</source>
        <translation>低于成本销售。</translation>
    </message>
    <message>
        <source>Beyond the limit of this tier, {limit}.</source>
        <translation>超出这一层级的上限 {limit}。</translation>
    </message>
    <message>
        <source>More than the upper quarter of this tier gets.</source>
        <translation>比这一层级前四分之一拿的还多。</translation>
    </message>
    <message>
        <source>Below the floor price, {floor}.</source>
        <translation>低于底价 {floor}。</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>The book has changed since. Look again?</source>
        <translation>客户簿已有改动，要重新查找吗？</translation>
    </message>
    <message>
        <source>Pairs that may be one customer</source>
        <translation>可能是同一客户的客户对</translation>
    </message>
    <message>
        <source>Looking for customers that are in the book twice…</source>
        <translation>正在查找重复录入的客户……</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>The surest {shown} of {all}; the others follow when these are settled.</source>
        <translation>共 {all}，先列出把握最大的 {shown} 对，处理完再显示其余的。</translation>
    </message>
    <message>
        <source>Nobody is in the book twice</source>
        <translation>没有发现重复客户</translation>
    </message>
    <message>
        <source>Names, numbers, phones, e-mails, addresses and contacts were compared.</source>
        <translation>已比对名称、编号、电话、邮箱、地址和联系人。</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Entries of the day</source>
        <translation>当天事项</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase on request</source>
        <translation>应要求彻底删除</translation>
    </message>
    <message>
        <source>Who asks to be erased?</source>
        <translation>谁要求删除自己的资料？</translation>
    </message>
    <message>
        <source>They go from the lists, the search, the history, the trash and the files; nothing brings them back. Backups are named afterwards.</source>
        <translation>资料将从列表、搜索、历史、回收站和文件中清除，无法恢复。仍含有这些资料的备份会在删除后列出。</translation>
    </message>
    <message>
        <source>I know that this cannot be undone</source>
        <translation>我知道此操作无法撤销</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{name}, with everything that belongs to it</source>
        <translation>{name}，连同其全部资料</translation>
    </message>
    <message>
        <source>only the contact {name}; the customer stays</source>
        <translation>仅联系人 {name}，客户保留</translation>
    </message>
    <message>
        <source>What goes: {counts}</source>
        <translation>将删除：{counts}</translation>
    </message>
    <message>
        <source>Texts elsewhere still name them; edit those yourself: {counts}</source>
        <translation>其他文字中仍提到此名，请自行修改：{counts}</translation>
    </message>
    <message>
        <source>Show the customers whose texts name them</source>
        <translation>查看文字中提到此人的客户</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已彻底删除</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>资料删除证明</translation>
    </message>
    <message>
        <source>On {day} the data of {name} were erased from this customer book at their request:</source>
        <translation>应本人要求，已于 {day} 从本客户簿中删除 {name} 的全部资料：</translation>
    </message>
    <message>
        <source>They are gone from lists, search index, history, trash, aliases and files, and cannot be restored.</source>
        <translation>列表、搜索索引、历史、回收站、别名和文件中均已清除，无法恢复。</translation>
    </message>
    <message>
        <source>Texts about others that name them were not erased: {counts}</source>
        <translation>以下他处文字中提到此名，未被删除：{counts}</translation>
    </message>
    <message>
        <source>These backups still hold them:</source>
        <translation>以下备份中仍含有这些资料：</translation>
    </message>
    <message>
        <source>No backup this book&apos;s key opens holds them.</source>
        <translation>用本客户簿密钥可打开的备份中均不含这些资料。</translation>
    </message>
    <message>
        <source>These backups are under an older key and could not be looked into:</source>
        <translation>以下备份使用旧密钥，无法查看：</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Dates and sums as such, phone numbers as text, filters in the title line.</source>
        <translation>日期和金额保留格式，电话按文本保存，标题行带筛选。</translation>
    </message>
    <message>
        <source>CSV for Excel and WPS</source>
        <translation>CSV（Excel、WPS 用）</translation>
    </message>
    <message>
        <source>Chinese opens right, long numbers stay whole, formulas are made harmless.</source>
        <translation>中文不乱码，长号码不变形，公式已作无害处理。</translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation>CSV（其他程序用）</translation>
    </message>
    <message>
        <source>Plain UTF-8 without guards; do not open it with Excel.</source>
        <translation>纯 UTF-8，不加防护；请勿用 Excel 打开。</translation>
    </message>
    <message>
        <source>Address cards (vCard 3.0)</source>
        <translation>名片（vCard 3.0）</translation>
    </message>
    <message>
        <source>For phones and mail programs: a card for each contact.</source>
        <translation>适合手机和邮件程序：每位联系人一张名片。</translation>
    </message>
    <message>
        <source>Address cards (vCard 4.0)</source>
        <translation>名片（vCard 4.0）</translation>
    </message>
    <message>
        <source>For newer programs; birthdays may lack their year.</source>
        <translation>适合较新的程序；生日可以不带年份。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>PDF of the list</source>
        <translation>列表 PDF</translation>
    </message>
    <message>
        <source>With the columns and the order the list has now.</source>
        <translation>按列表当前的列和顺序。</translation>
    </message>
    <message>
        <source>Everything as JSON</source>
        <translation>全部数据（JSON）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Private customers, groups and notes too</source>
        <translation>包括私密客户、私密分组和私人备注</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>The whole book: {count}, also who is invalid, archived or parked</source>
        <translation>整本客户簿：{count}，包括无效、已归档和已放弃的</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>导出为(&amp;I)</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>What the list shows: {what}</source>
        <translation>列表当前内容：{what}</translation>
    </message>
    <message>
        <source>Who is selected: {count}</source>
        <translation>所选客户：{count}</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>整本客户簿</translation>
    </message>
    <message>
        <source>What was promised, and birthdays in both calendars; of nobody who is invalid, archived or parked.</source>
        <translation>约定的事项，以及公历、农历生日；不含无效、已归档和已放弃的客户。</translation>
    </message>
    <message>
        <source>All records of these customers for any program; KamDesk takes it in again. Attachments stay here; a handover takes them along.</source>
        <translation>这些客户的全部记录，任何程序都能读；KamDesk 可以再次接收。不含附件，附件要用交接带走。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>{count:number} pages of the file are not as they were written.</source>
        <translation>文件有 {count:number} 页与写入时不同。</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>文件缺少末尾。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>{count:number} pages fail the cipher&apos;s own check.</source>
        <translation>有 {count:number} 页未通过加密自检。</translation>
    </message>
    <message>
        <source>The database finds {count:problems} in itself.</source>
        <translation>数据库自检发现 {count:problems}。</translation>
    </message>
    <message>
        <source>Tables are missing: {tables}.</source>
        <translation>缺少数据表：{tables}。</translation>
    </message>
    <message>
        <source>{count:records} of {table} point at nothing.</source>
        <translation>{table} 中有 {count:records}指向不存在的内容。</translation>
    </message>
    <message>
        <source>{count:records} of the history belong to no step.</source>
        <translation>历史中有 {count:records}不属于任何一步。</translation>
    </message>
    <message>
        <source>{count:files} have lost their content.</source>
        <translation>有 {count:files}丢失了内容。</translation>
    </message>
    <message>
        <source>{count:files} are not as they were put in.</source>
        <translation>有 {count:files}与存入时不同。</translation>
    </message>
    <message>
        <source>{count:orders} do not add up to their lines.</source>
        <translation>有 {count:orders}与各行之和不符。</translation>
    </message>
    <message>
        <source>The search knows {count:customers} wrongly.</source>
        <translation>搜索索引中有 {count:customers}不正确。</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>搜索索引已损坏。</translation>
    </message>
    <message>
        <source>The numbers kept of {count:customers} do not fit the facts.</source>
        <translation>有 {count:customers}的统计数字与事实不符。</translation>
    </message>
</context>
<context>
    <name>Festivals</name>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Chinese New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵节</translation>
    </message>
    <message>
        <source>Women&apos;s Day</source>
        <translation>妇女节</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Qixi</source>
        <translation>七夕节</translation>
    </message>
    <message>
        <source>Teachers&apos; Day</source>
        <translation>教师节</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Double Ninth</source>
        <translation>重阳节</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>圣诞节</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Any festival</source>
        <translation>任何节日</translation>
    </message>
    <message>
        <source>Thanks for an order</source>
        <translation>感谢下单</translation>
    </message>
    <message>
        <source>Asking for a visit</source>
        <translation>约访</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新品介绍</translation>
    </message>
    <message>
        <source>Not heard from for long</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Customers of old</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Thanks for a referral</source>
        <translation>感谢引荐</translation>
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
        <translation>{column} 导入到哪里</translation>
    </message>
    <message>
        <source>— leave out</source>
        <translation>— 不导入</translation>
    </message>
    <message>
        <source>+ own field with this name</source>
        <translation>+ 以此名新建自定义字段</translation>
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
        <translation>放弃日期</translation>
    </message>
    <message>
        <source>Why parked</source>
        <translation>放弃原因</translation>
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
        <source>Reports to</source>
        <translation>汇报对象</translation>
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
        <source>New need</source>
        <translation>新需求</translation>
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
    <message>
        <source>On a day off, the next working day</source>
        <translation>遇休息日顺延到下一个工作日</translation>
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
        <translation>{figure}万</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}，{other}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Columns as you mapped them the last time such a file came.</source>
        <translation>各列沿用上次导入同类文件时的对应。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Address cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>Leave out {file}</source>
        <translation>不导入 {file}</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>每行是</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first row holds titles</source>
        <translation>首行是标题</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>按什么识别已有客户</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Fingerprint of {file}</source>
        <translation>{file} 的指纹</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>There is no preview. Enter opens a read-only copy.</source>
        <translation>没有预览。按回车打开只读副本。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Which files should come in?</source>
        <translation>要导入哪些文件？</translation>
    </message>
    <message>
        <source>Tables (CSV, Excel) and address cards (vCard) of any program and phone; several at once.</source>
        <translation>任何软件和手机导出的表格（CSV、Excel）和名片（vCard），可一次选多个。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen the preview.</source>
        <translation>看过预览之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables and address cards ({endings})</source>
        <translation>表格和名片（{endings}）</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Files to keep with the customer</source>
        <translation>选择要随客户保存的文件</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>副本另存为</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No files yet. Drop recordings, e-mails or pictures here to keep them.</source>
        <translation>还没有文件。把录音、邮件或图片拖到这里保存。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Large files</source>
        <translation>文件较大</translation>
    </message>
    <message>
        <source>Keep {size} in the book?</source>
        <translation>把 {size} 存进客户簿？</translation>
    </message>
    <message>
        <source>Every backup and every handover grows by as much.</source>
        <translation>每次备份和交接都会增大这么多。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>打开	回车</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>移除	Del</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Say what to compare with.</source>
        <translation>请填写要比较的内容。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Add a condition first.</source>
        <translation>请先添加一个条件。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Contact: {name}</source>
        <translation>联系人：{name}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>In the book since</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Sheet filled</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>RFM 细分</translation>
    </message>
    <message>
        <source>Place by contribution</source>
        <translation>贡献分段</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>计分卡得分</translation>
    </message>
    <message>
        <source>Revenue in the window</source>
        <translation>近12个月收入</translation>
    </message>
    <message>
        <source>Margin in the window</source>
        <translation>近12个月毛利</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation>累计收入</translation>
    </message>
    <message>
        <source>Margin ever</source>
        <translation>累计毛利</translation>
    </message>
    <message>
        <source>Orders in the window</source>
        <translation>近12个月订单数</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单数</translation>
    </message>
    <message>
        <source>Time spent in the window</source>
        <translation>近12个月投入时间</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次拜访</translation>
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
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>该联系的日子</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Usual gap between orders</source>
        <translation>平常下单间隔</translation>
    </message>
    <message>
        <source>Attitude last time</source>
        <translation>上次的态度</translation>
    </message>
    <message>
        <source>Visit chance last time</source>
        <translation>上次的拜访机会</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>联系人：姓名</translation>
    </message>
    <message>
        <source>Contact: title</source>
        <translation>联系人：职务</translation>
    </message>
    <message>
        <source>Contact: department</source>
        <translation>联系人：部门</translation>
    </message>
    <message>
        <source>Contact: part in the decision</source>
        <translation>联系人：决策角色</translation>
    </message>
    <message>
        <source>Contact: attitude</source>
        <translation>联系人：态度</translation>
    </message>
    <message>
        <source>Contact: influence</source>
        <translation>联系人：影响力</translation>
    </message>
    <message>
        <source>Contact: interests</source>
        <translation>联系人：兴趣</translation>
    </message>
    <message>
        <source>Contact: hobbies</source>
        <translation>联系人：爱好</translation>
    </message>
    <message>
        <source>Contact: birthday</source>
        <translation>联系人：生日</translation>
    </message>
    <message>
        <source>Contact: home address</source>
        <translation>联系人：家庭住址</translation>
    </message>
    <message>
        <source>Contact: not to be contacted</source>
        <translation>联系人：请勿打扰</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Any talk: kind</source>
        <translation>任一联系：方式</translation>
    </message>
    <message>
        <source>Any talk: day</source>
        <translation>任一联系：日期</translation>
    </message>
    <message>
        <source>Any talk: summary</source>
        <translation>任一联系：内容</translation>
    </message>
    <message>
        <source>Any talk: need</source>
        <translation>任一联系：需求</translation>
    </message>
    <message>
        <source>Any talk: concern</source>
        <translation>任一联系：顾虑</translation>
    </message>
    <message>
        <source>Any talk: product introduced</source>
        <translation>任一联系：介绍的产品</translation>
    </message>
    <message>
        <source>Any talk: tone of the feedback</source>
        <translation>任一联系：反馈倾向</translation>
    </message>
    <message>
        <source>Talk with the decision maker</source>
        <translation>与决策者的联系</translation>
    </message>
    <message>
        <source>Open step: day</source>
        <translation>待办：日期</translation>
    </message>
    <message>
        <source>Open step: what</source>
        <translation>待办：内容</translation>
    </message>
    <message>
        <source>Bought product</source>
        <translation>买过的产品</translation>
    </message>
    <message>
        <source>Any order: day</source>
        <translation>任一订单：日期</translation>
    </message>
    <message>
        <source>Any order: amount</source>
        <translation>任一订单：金额</translation>
    </message>
    <message>
        <source>Opportunity: name</source>
        <translation>商机：名称</translation>
    </message>
    <message>
        <source>Open opportunity</source>
        <translation>有进行中的商机</translation>
    </message>
    <message>
        <source>Open quote: valid until</source>
        <translation>有效报价：截止日</translation>
    </message>
    <message>
        <source>Running contract: ends</source>
        <translation>执行中的合同：到期日</translation>
    </message>
    <message>
        <source>Competitor met there</source>
        <translation>遇到的竞争对手</translation>
    </message>
    <message>
        <source>Account plan: review</source>
        <translation>客户计划：复盘日</translation>
    </message>
    <message>
        <source>Unsolved service issue</source>
        <translation>有未解决的服务问题</translation>
    </message>
    <message>
        <source>Service issue: kind</source>
        <translation>服务问题：类型</translation>
    </message>
    <message>
        <source>Service issue: what</source>
        <translation>服务问题：内容</translation>
    </message>
    <message>
        <source>Satisfaction answer</source>
        <translation>满意度评分</translation>
    </message>
    <message>
        <source>Relation to another customer</source>
        <translation>与其他客户的关系</translation>
    </message>
    <message>
        <source>Has brought other customers</source>
        <translation>介绍过客户</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>What they are worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Rhythm and mood</source>
        <translation>节奏与态度</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Talks and steps</source>
        <translation>联系与待办</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Service and relations</source>
        <translation>服务与关系</translation>
    </message>
    <message>
        <source>My own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>within the last … days</source>
        <translation>在最近 … 天内</translation>
    </message>
    <message>
        <source>not within the last … days</source>
        <translation>最近 … 天内没有</translation>
    </message>
    <message>
        <source>within the next … days</source>
        <translation>在今后 … 天内</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>on or before</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>在本月</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>在今年</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不属于</translation>
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
        <source>is filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>All of this holds</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of this holds</source>
        <translation>满足任意一条</translation>
    </message>
    <message>
        <source>None of this holds</source>
        <translation>全都不满足</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>of 5</source>
        <translation>（满分 5）</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to KamDesk</source>
        <translation>欢迎使用 KamDesk</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one encrypted file that is yours.</source>
        <translation>一切都留在这台电脑上，存于一个属于您的加密文件。</translation>
    </message>
    <message>
        <source>How is the book locked?</source>
        <translation>客户簿怎样加锁？</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>File of the book</source>
        <translation>客户簿文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>By a passphrase that I type</source>
        <translation>用我输入的口令</translation>
    </message>
    <message>
        <source>By this computer&apos;s keychain: it opens with my login</source>
        <translation>用本机钥匙串：登录后即可打开</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>口令强度</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用示例数据看看</translation>
    </message>
    <message>
        <source>I have a book…</source>
        <translation>我已有客户簿…</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Start and import my customers</source>
        <translation>开始并导入我的客户</translation>
    </message>
    <message>
        <source>This computer has no keychain. Choose a passphrase.</source>
        <translation>本机没有钥匙串，请设置口令。</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>客户簿的位置</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不同。</translation>
    </message>
    <message>
        <source>Several words make a good one.</source>
        <translation>几个词连在一起就是好口令。</translation>
    </message>
    <message>
        <source>Weak: quickly guessed.</source>
        <translation>弱：很快会被猜出。</translation>
    </message>
    <message>
        <source>Fair: more words make it safe.</source>
        <translation>一般：再加几个词更安全。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>好。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
    <message>
        <source>If you forget it, nobody can open the book. Print the recovery key afterwards.</source>
        <translation>如果忘记，谁也打不开客户簿。之后请打印恢复密钥。</translation>
    </message>
    <message>
        <source>Too short: at least {count} characters.</source>
        <translation>太短：至少 {count} 个字符。</translation>
    </message>
    <message>
        <source>Whoever is logged in as you can open the book. On another computer it needs the printed recovery key.</source>
        <translation>以您的身份登录的人都能打开客户簿；在其他电脑上需要打印的恢复密钥。</translation>
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
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>FormerKeyDialog</name>
    <message>
        <source>Put a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>This backup was made under another passphrase. Only that one, or its recovery key, opens it.</source>
        <translation>这个备份是用另一口令做的，只有当时的口令或恢复密钥能打开。</translation>
    </message>
    <message>
        <source>Passphrase of then</source>
        <translation>当时的口令</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>GapPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Fill in what belongs to it as well: the day, or whose phone it is.</source>
        <translation>请把相关的也填上：日期，或是谁的电话。</translation>
    </message>
    <message>
        <source>Next contact on</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>为了什么</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>谁决策</translation>
    </message>
    <message>
        <source>Or somebody new</source>
        <translation>或填新的联系人</translation>
    </message>
    <message>
        <source>Who decides there</source>
        <translation>那边谁决策</translation>
    </message>
</context>
<context>
    <name>GapsPage</name>
    <message>
        <source>Customers with gaps</source>
        <translation>资料有缺的客户</translation>
    </message>
    <message>
        <source>Nothing is missing: every customer that matters has a next step, somebody who decides, a phone and a word on how to treat them.</source>
        <translation>什么都不缺：每位要紧的客户都有下一步、决策者、电话和相处之道。</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>什么都不缺</translation>
    </message>
    <message>
        <source>What your successor would miss: {count}</source>
        <translation>接手人会缺什么：{count}</translation>
    </message>
    <message>
        <source>The {count} that matter most are listed. You may go on without.</source>
        <translation>只列出最要紧的 {count} 位。不填也能继续。</translation>
    </message>
    <message>
        <source>The ones that matter most come first. You may go on without.</source>
        <translation>最要紧的排在前面。不填也能继续。</translation>
    </message>
</context>
<context>
    <name>GiftForm</name>
    <message>
        <source>A gift or dinner for {name}</source>
        <translation>给 {name} 的礼品或宴请</translation>
    </message>
    <message>
        <source>What</source>
        <translation>送了什么</translation>
    </message>
    <message>
        <source>How it was received</source>
        <translation>对方反应</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Grade {grade}: {budget} a year, {spent} spent, {left} left.</source>
        <translation>等级 {grade}：每年预算 {budget}，已用 {spent}，还剩 {left}。</translation>
    </message>
    <message>
        <source>This is {over} over the budget.</source>
        <translation>这次超出预算 {over}。</translation>
    </message>
    <message>
        <source>Nothing was given before.</source>
        <translation>以前没有送过。</translation>
    </message>
    <message>
        <source>Given before:</source>
        <translation>以前送过：</translation>
    </message>
</context>
<context>
    <name>GiftsPage</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Gifts and dinners</source>
        <translation>礼品与宴请</translation>
    </message>
    <message>
        <source>This year: {count}, {spent} in all. What a grade may cost a year stands in the service standards.</source>
        <translation>今年：{count}，共 {spent}。各等级每年的预算在“服务标准”里设定。</translation>
    </message>
    <message>
        <source>Log a gift or dinner with a customer; what it cost and what the budget leaves stand here.</source>
        <translation>给客户记一次礼品或宴请，花费和剩余预算就列在这里。</translation>
    </message>
    <message>
        <source>Nothing was given this year</source>
        <translation>今年还没有送过礼</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{over} over</source>
        <translation>超出 {over}</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>2026-2028, 2026, 2026-Q1</source>
        <translation>2026-2028、2026、2026-Q1</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>A long-term goal needs yearly ones; missing: {years}</source>
        <translation>长期目标要分解到年度，还缺：{years}</translation>
    </message>
    <message>
        <source>Its parts together are {gap} off the target</source>
        <translation>分解之和与目标相差 {gap}</translation>
    </message>
</context>
<context>
    <name>GreetingSettings</name>
    <message>
        <source>“{line}” has no day. Write the name, then the day: Company day 8-18.</source>
        <translation>“{line}”里没有日期。请先写名称，再写日期：厂庆 8-18。</translation>
    </message>
    <message>
        <source>Greeted on</source>
        <translation>问候的节日</translation>
    </message>
    <message>
        <source>These come into the greetings page.</source>
        <translation>勾选的节日会出现在“问候”页。</translation>
    </message>
    <message>
        <source>Who is greeted</source>
        <translation>问候哪些客户</translation>
    </message>
    <message>
        <source>Customers of these grades are on Today&apos;s list at a festival; to others you write from the list.</source>
        <translation>过节时这些等级的客户会进入今日清单；其他客户可在列表中选出后发信息。</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>So early a festival comes onto Today&apos;s list.</source>
        <translation>节日提前这些天进入今日清单。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Your own days</source>
        <translation>自定的日子</translation>
    </message>
    <message>
        <source>One a line, the name and the day: Company day 8-18, or lunar: Temple fair lunar 3-3.</source>
        <translation>每行一个，名称加日期：厂庆 8-18；农历也行：庙会 农历三月初三。</translation>
    </message>
    <message>
        <source>Before a visit</source>
        <translation>拜访前准备</translation>
    </message>
    <message>
        <source>One point a line; they stand on every visit sheet.</source>
        <translation>每行一条，会印在每张拜访单上。</translation>
    </message>
</context>
<context>
    <name>GreetingsPage</name>
    <message>
        <source>Picked customers</source>
        <translation>选出的客户</translation>
    </message>
    <message>
        <source>Enter copies the text and goes on · Space ticks</source>
        <translation>回车复制并到下一位 · 空格勾选</translation>
    </message>
    <message>
        <source>Bought before {day}</source>
        <translation>{day} 以前买过的</translation>
    </message>
    <message>
        <source>The text for {name} is on the clipboard.</source>
        <translation>给 {name} 的话已复制，去粘贴吧。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Main contacts only</source>
        <translation>只发主要联系人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>填写您的姓名…</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Nobody is there</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>None of these customers can be written to.</source>
        <translation>这些客户都没有可以联系的人。</translation>
    </message>
    <message>
        <source>Festivals come into the queue a month ahead, birthdays two weeks. Whom you greet on festivals is said in the settings.</source>
        <translation>节日提前一个月、生日提前两周排进来。过节问候哪些客户，在设置里定。</translation>
    </message>
    <message>
        <source>Write to customers of the list</source>
        <translation>从列表选客户发信息</translation>
    </message>
    <message>
        <source>Festivals…</source>
        <translation>节日设置…</translation>
    </message>
    <message>
        <source>Nobody is to be greeted now</source>
        <translation>眼下没有要问候的人</translation>
    </message>
    <message>
        <source>Empty, write each by hand</source>
        <translation>空白，逐条手写</translation>
    </message>
    <message>
        <source>That was the last one. Mark them as sent when they are.</source>
        <translation>已经是最后一位。发完后请标记为已发送。</translation>
    </message>
    <message>
        <source>{ticked} of {open} ticked</source>
        <translation>已勾选 {ticked} / {open}</translation>
    </message>
    <message>
        <source>{count} left out, see why at the right</source>
        <translation>{count} 位不发，原因见右侧</translation>
    </message>
</context>
<context>
    <name>GridWords</name>
    <message>
        <source>{share} of gross margin</source>
        <translation>{share} 毛利</translation>
    </message>
    <message>
        <source>{share} of revenue</source>
        <translation>{share} 销售额</translation>
    </message>
    <message>
        <source>{share} of net contribution</source>
        <translation>{share} 净贡献</translation>
    </message>
    <message>
        <source>RFM {r}-{fm} {segment}</source>
        <translation>RFM {r}-{fm} {segment}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>销售额占比</translation>
    </message>
    <message>
        <source>Share of gross margin</source>
        <translation>毛利占比</translation>
    </message>
    <message>
        <source>Share of net contribution</source>
        <translation>净贡献占比</translation>
    </message>
    <message>
        <source>Share of my hours</source>
        <translation>工时占比</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>RFM grid</source>
        <translation>RFM 方格</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Group · {name}</source>
        <translation>分组 · {name}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>minutes a month</source>
        <translation>分钟/月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>如何对待</translation>
    </message>
    <message>
        <source>Reach them by</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Time for them</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>Private: in no count, tier, analysis or handover</source>
        <translation>私密：不进入任何统计、层级、分析和交接</translation>
    </message>
</context>
<context>
    <name>Guided</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>第 {at} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>HandedOverPage</name>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Let your successor compare the fingerprint: then the file is whole and nobody changed it.</source>
        <translation>请接手人核对指纹：一致就说明文件完整、没人改过。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In it: {what}.</source>
        <translation>内容：{what}。</translation>
    </message>
    <message>
        <source>{count} stayed out.</source>
        <translation>{count}没有交出。</translation>
    </message>
    <message>
        <source>{count} went with gaps; the protocol names them.</source>
        <translation>有 {count}资料不全，交接单上已列明。</translation>
    </message>
    <message>
        <source>Beside the records the file holds a briefing to read and a workbook; any age tool opens it.</source>
        <translation>文件里除记录外还有可读的简报和工作簿；任何 age 工具都能打开。</translation>
    </message>
    <message>
        <source>{count} went with gaps; the protocol names the {most} that matter most.</source>
        <translation>有 {count}资料不全，交接单上列明了最要紧的 {most} 位。</translation>
    </message>
    <message>
        <source>Print the protocol…</source>
        <translation>打印交接单…</translation>
    </message>
    <message>
        <source>Erase here what was handed over…</source>
        <translation>在本机彻底删除已移交的内容…</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>a complaint is open</source>
        <translation>有未解决的投诉</translation>
    </message>
    <message>
        <source>a competitor threatens</source>
        <translation>有竞争对手威胁</translation>
    </message>
    <message>
        <source>something is promised soon</source>
        <translation>近期有承诺要兑现</translation>
    </message>
    <message>
        <source>orders are late</source>
        <translation>该下单未下单</translation>
    </message>
    <message>
        <source>Of which records</source>
        <translation>属于哪类记录</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Group above</source>
        <translation>上级分组</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级公司</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Logged contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Goal above</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Repeated from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Ourselves</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>导入标识</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
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
        <source>no next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>no word on how to treat them</source>
        <translation>没有写相处之道</translation>
    </message>
    <message>
        <source>no decision maker</source>
        <translation>没有决策者</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>没有联系人</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Logged contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Promises and tasks</source>
        <translation>回访与任务</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Service issues</source>
        <translation>服务问题</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>电话与地址</translation>
    </message>
    <message>
        <source>Places in groups</source>
        <translation>分组归属</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Satisfaction answers</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Articles and templates</source>
        <translation>文章与模板</translation>
    </message>
    <message>
        <source>What articles concern</source>
        <translation>文章的关联</translation>
    </message>
    <message>
        <source>Account plans</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitors at customers</source>
        <translation>客户处的竞争对手</translation>
    </message>
    <message>
        <source>Smart groups</source>
        <translation>智能分组</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Answered reminders</source>
        <translation>已处理的提醒</translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation>确认不是同一客户</translation>
    </message>
    <message>
        <source>Pins and order of today&apos;s list</source>
        <translation>今日清单的置顶和顺序</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Who goes</source>
        <translation>交出谁</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>补缺</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>加锁</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>交接说明</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Nothing was handed over yet.</source>
        <translation>还没有交接任何东西。</translation>
    </message>
    <message>
        <source>What you typed is not stored yet.</source>
        <translation>您输入的内容还没有保存。</translation>
    </message>
    <message>
        <source>Looking for what is missing…</source>
        <translation>正在查找缺什么…</translation>
    </message>
    <message>
        <source>Looking for the key accounts…</source>
        <translation>正在查找重点客户…</translation>
    </message>
    <message>
        <source>This passphrase is quickly guessed. Whoever gets hold of the file reads all customers in it.</source>
        <translation>这个口令很快就能猜出。谁拿到文件，就能看到其中所有客户。</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>另换一个</translation>
    </message>
    <message>
        <source>This exists already: {files}</source>
        <translation>已存在：{files}</translation>
    </message>
    <message>
        <source>What it holds is lost; whoever was given it may have no other.</source>
        <translation>其中的内容会丢失；拿到它的人可能没有别的副本。</translation>
    </message>
    <message>
        <source>Replace {count:files}</source>
        <translation>替换 {count:files}</translation>
    </message>
    <message>
        <source>Packing and locking…</source>
        <translation>正在打包加密…</translation>
    </message>
    <message>
        <source>Handover protocol</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Erased. The certificate lies beside the handover: {file}</source>
        <translation>已彻底删除。删除证明保存在交接文件旁：{file}</translation>
    </message>
    <message>
        <source>The certificate was written anew: {file}</source>
        <translation>证明已重新写出：{file}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}，共 {all}</translation>
    </message>
</context>
<context>
    <name>HandoverPaper</name>
    <message>
        <source>Handover protocol</source>
        <translation>客户交接单</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>交出范围</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Stayed out</source>
        <translation>未移交</translation>
    </message>
    <message>
        <source>Private or marked, and went all the same</source>
        <translation>私密或标记保留、但已移交</translation>
    </message>
    <message>
        <source>Still to be told by word of mouth</source>
        <translation>尚需当面说明</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 位</translation>
    </message>
    <message>
        <source>Both sides have compared the fingerprint; the successor has opened the file and received it.</source>
        <translation>双方已核对指纹；接手人已打开文件并完成接收。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>name, date, signature</source>
        <translation>姓名、日期、签字</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Erased by</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Handed over before in</source>
        <translation>此前已移交于文件</translation>
    </message>
    <message>
        <source>Still in the book</source>
        <translation>客户簿中仍有</translation>
    </message>
    <message>
        <source>In the trash, never handed over</source>
        <translation>在回收站中，未移交</translation>
    </message>
    <message>
        <source>These records were erased for good, from the history and the search index too. Nothing undoes it.</source>
        <translation>以下记录已彻底删除，历史和搜索索引中也已清除，无法恢复。</translation>
    </message>
    <message>
        <source>Backups from before, which still hold them</source>
        <translation>此前的备份中仍保留这些记录</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>{file}, erased {day}</source>
        <translation>{file} 删除证明 {day}</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>friendly last time</source>
        <translation>上次态度友好</translation>
    </message>
    <message>
        <source>cold last time</source>
        <translation>上次态度冷淡</translation>
    </message>
    <message>
        <source>refused last time</source>
        <translation>上次被拒绝</translation>
    </message>
    <message>
        <source>buys at its own pace</source>
        <translation>按自己的节奏在买</translation>
    </message>
    <message>
        <source>no longer buys</source>
        <translation>已不再购买</translation>
    </message>
    <message>
        <source>content when asked</source>
        <translation>回访时满意</translation>
    </message>
    <message>
        <source>discontent when asked</source>
        <translation>回访时不满</translation>
    </message>
    <message>
        <source>a problem waits too long for an answer</source>
        <translation>有问题迟迟没答复</translation>
    </message>
    <message>
        <source>its margin grows</source>
        <translation>毛利在增长</translation>
    </message>
    <message>
        <source>its margin shrinks</source>
        <translation>毛利在下滑</translation>
    </message>
    <message>
        <source>not contacted in time</source>
        <translation>没有按时联系</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>没有找到。换个词试试。</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节内容</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Every change is a step. Undo goes back from the newest; an older one can be taken back by itself.</source>
        <translation>每次改动是一步。撤销从最新的一步往回走；较早的一步也可以单独撤回。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No step yet. What you do from now on stands here.</source>
        <translation>还没有步骤。今后做的每一步都会列在这里。</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>撤销到这里</translation>
    </message>
    <message>
        <source>Take back this step alone</source>
        <translation>只撤回这一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo {steps}</source>
        <translation>撤销 {steps}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>too old to undo</source>
        <translation>太早，不能撤销</translation>
    </message>
    <message>
        <source>Not taken back: later steps touched the same ({what}). Undo those first.</source>
        <translation>没有撤回：后面的步骤改过同样的内容（{what}）。请先撤销那些。</translation>
    </message>
</context>
<context>
    <name>HoursView</name>
    <message>
        <source>Hours</source>
        <translation>时间表</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Own field: {name}</source>
        <translation>自定义字段：{name}</translation>
    </message>
    <message>
        <source>{sentence} ({column}: {value})</source>
        <translation>{sentence}（{column}：{value}）</translation>
    </message>
    <message>
        <source>Card {row}</source>
        <translation>名片 {row}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{sheet}, {place}</source>
        <translation>{sheet}，{place}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
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
        <source>Logged contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Service issues</source>
        <translation>服务问题</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>客户关系</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Account plans</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Goals of plans</source>
        <translation>计划目标</translation>
    </message>
    <message>
        <source>Competitors at customers</source>
        <translation>客户处的竞争对手</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Logged contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Region (province, city, district)</source>
        <translation>地区（省、市、区县）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级公司</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>Sheet {sheet}</source>
        <translation>工作表“{sheet}”</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
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
        <source>Postal code (joins the address)</source>
        <translation>邮政编码（并入地址）</translation>
    </message>
    <message>
        <source>Country (joins the address)</source>
        <translation>国家（并入地址）</translation>
    </message>
    <message>
        <source>Kept as (invalid, archived …)</source>
        <translation>资料状态（无效、已归档等）</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>出生月份</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Home city</source>
        <translation>居住城市</translation>
    </message>
    <message>
        <source>Home province</source>
        <translation>家庭省份</translation>
    </message>
    <message>
        <source>Home postal code</source>
        <translation>家庭邮政编码</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>家庭国家</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>本行成本</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Kind (sale, return …)</source>
        <translation>类型（销售、退货 …）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Next contact on</source>
        <translation>下次联系日期</translation>
    </message>
    <message>
        <source>number, else name</source>
        <translation>编号，其次名称</translation>
    </message>
    <message>
        <source>number alone</source>
        <translation>仅编号</translation>
    </message>
    <message>
        <source>name alone</source>
        <translation>仅名称</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Point: 12,000 is twelve thousand, 1.500 is one and a half</source>
        <translation>点是小数点：12,000 是一万二千，1.500 是一点五</translation>
    </message>
    <message>
        <source>Comma: 12.000 is twelve thousand, 1,500 is one and a half</source>
        <translation>逗号是小数点：12.000 是一万二千，1,500 是一点五</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Month first: 03/04 is 4 March</source>
        <translation>月在前：03/04 是 3 月 4 日</translation>
    </message>
    <message>
        <source>Day first: 03/04 is 3 April</source>
        <translation>日在前：03/04 是 4 月 3 日</translation>
    </message>
    <message>
        <source>0.15 takes 15% off</source>
        <translation>0.15 表示减 15%</translation>
    </message>
    <message>
        <source>15 takes 15% off</source>
        <translation>15 表示减 15%</translation>
    </message>
    <message>
        <source>0.85 means: pay 85%</source>
        <translation>0.85 表示付 85%</translation>
    </message>
    <message>
        <source>8.5 (折) means: pay 85%</source>
        <translation>8.5（折）表示付 85%</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Excel workbook (old)</source>
        <translation>Excel 工作簿（旧格式）</translation>
    </message>
    <message>
        <source>Address cards (vCard)</source>
        <translation>名片（vCard）</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>{rows:rows} cannot come in</source>
        <translation>{rows:rows}无法导入</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you mapped by hand is not remembered yet, and nothing was imported.</source>
        <translation>手动设置的对应尚未记住，也没有导入任何内容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>正在重新读取…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Trying every row…</source>
        <translation>正在逐行试读…</translation>
    </message>
    <message>
        <source>Making a backup, then importing…</source>
        <translation>先备份，再导入…</translation>
    </message>
    <message>
        <source>{rows} so far</source>
        <translation>已处理 {rows}</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Save the rows of {file} left out</source>
        <translation>保存 {file} 中未导入的行</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Excel 表格 (*.csv)</translation>
    </message>
    <message>
        <source>{name} to mend.csv</source>
        <translation>{name} 待修正.csv</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved: {rows}.</source>
        <translation>已保存：{rows}。</translation>
    </message>
</context>
<context>
    <name>IntroducePage</name>
    <message>
        <source>Whom to introduce yourself to</source>
        <translation>需要自我介绍的客户</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>每天电话数</translation>
    </message>
    <message>
        <source>Calls a &amp;day</source>
        <translation>每天电话数(&amp;D)</translation>
    </message>
    <message>
        <source>Nobody new to call</source>
        <translation>没有需要新联系的客户</translation>
    </message>
    <message>
        <source>Introduce yourself to {count}</source>
        <translation>向 {count}作自我介绍</translation>
    </message>
    <message>
        <source>Who is worth most and most at risk comes first. Whoever is ticked gets a call planned.</source>
        <translation>价值最高、风险最大的排在前面。勾选的客户会安排一次电话。</translation>
    </message>
    <message>
        <source>Plan the calls: {count}</source>
        <translation>安排电话：{count} 个</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>IntroducedPage</name>
    <message>
        <source>Introduced, then bought</source>
        <translation>推介转化</translation>
    </message>
    <message>
        <source>Product or customer</source>
        <translation>产品或客户</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>已推介</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Revenue since</source>
        <translation>其后收入</translation>
    </message>
    <message>
        <source>Talks of the last {months} that name a product, and orders of it since, by name.</source>
        <translation>最近 {months}里提到产品的联系记录，以及之后按名称对上的订单。</translation>
    </message>
    <message>
        <source>Say in the form of a talk which product you introduced; here you see who bought it afterwards.</source>
        <translation>记录联系时写明介绍了哪个产品，这里就能看到谁后来买了。</translation>
    </message>
    <message>
        <source>No product was introduced yet</source>
        <translation>还没有推介过产品</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>{count}, {share}</source>
        <translation>{count}，{share}</translation>
    </message>
    <message>
        <source>{day}, {times}</source>
        <translation>{day}，{times}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未购买</translation>
    </message>
</context>
<context>
    <name>InvalidForm</name>
    <message>
        <source>Wrong number</source>
        <translation>号码错误</translation>
    </message>
    <message>
        <source>Number not in use</source>
        <translation>空号</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>已停业</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已搬走</translation>
    </message>
    <message>
        <source>Person has left</source>
        <translation>联系人已离职</translation>
    </message>
    <message>
        <source>Not a customer</source>
        <translation>不是客户</translation>
    </message>
</context>
<context>
    <name>Judged</name>
    <message>
        <source>Why this score</source>
        <translation>为什么是这个分数</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>为什么是这个等级</translation>
    </message>
    <message>
        <source>Why this segment</source>
        <translation>为什么是这个细分</translation>
    </message>
    <message>
        <source>Why this band</source>
        <translation>为什么在这一档</translation>
    </message>
    <message>
        <source>Will it order again?</source>
        <translation>还会再下单吗？</translation>
    </message>
    <message>
        <source>Why a key account, or why not</source>
        <translation>为什么是（或不是）重点客户</translation>
    </message>
    <message>
        <source>Warnings about this customer</source>
        <translation>这位客户的误区提醒</translation>
    </message>
    <message>
        <source>Each indicator gives 0 to 100 and is weighed; what is not known is left out and its weight shared among the others. With less than half of the weight known there is no grade.</source>
        <translation>每项指标 0 到 100 分，按权重相加；未知的不计，权重分摊给其余各项。已知权重不到一半时不定等级。</translation>
    </message>
    <message>
        <source>Net contribution is gross margin less the cost to serve: what contacts cost, and their minutes at the hourly cost. Vital are those of the first fifth who bring something, drain those of the last fifth who bring nothing.</source>
        <translation>净贡献 = 毛利 − 服务成本；服务成本是联系中的花费，加上按每小时成本折算的时间。排在前五分之一且有贡献的是“重点”，排在后五分之一且没有贡献的是“消耗”。</translation>
    </message>
    <message>
        <source>How recently, how often and for how much, each 1 to 5 by the place among the existing customers. One order in the window always scores 1 for frequency. Who bought before the window hibernates, and after two years is gone.</source>
        <translation>最近、频次、金额三项，各按在成交客户中的位置打 1 到 5 分。统计期内只有一单的，频次一律 1 分。统计期前才买过的算沉睡，超过两年算消失。</translation>
    </message>
    <message>
        <source>Learnt from the book&apos;s own past: seen from an earlier day, who of the customers like this one ordered again? Dormant and below one in ten is lost.</source>
        <translation>从本客户簿自己的历史学来：站在过去某一天看，像这样的客户后来有多少又下了单？已休眠且概率不到一成的算流失。</translation>
    </message>
    <message>
        <source>Any one sign nominates. It is confirmed by two orders or more with profit and grade A or B, or by the mark benchmark or strategic with its reason. Volume without profit never confirms.</source>
        <translation>任何一个要素都可提名。确认需要：至少两单、有净贡献、等级 A 或 B；或由您标记为标杆或战略客户并写明理由。光有量没有利，不予确认。</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>stays out of every figure</source>
        <translation>不进入任何统计</translation>
    </message>
    <message>
        <source>from {points} points</source>
        <translation>{points} 分起</translation>
    </message>
    <message>
        <source>A grade at all</source>
        <translation>定等级</translation>
    </message>
    <message>
        <source>the first {share}, where they bring something</source>
        <translation>前 {share} 中有贡献的</translation>
    </message>
    <message>
        <source>the last {share}, where they bring nothing</source>
        <translation>后 {share} 中没有贡献的</translation>
    </message>
    <message>
        <source>Segments from</source>
        <translation>分细分至少要</translation>
    </message>
    <message>
        <source>below {share}</source>
        <translation>低于 {share}</translation>
    </message>
    <message>
        <source>nothing is known</source>
        <translation>一无所知</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Weight known</source>
        <translation>已知权重</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Computed grade, beside the fixed one</source>
        <translation>计算等级（与指定等级并列）</translation>
    </message>
    <message>
        <source>not known; weight {weight} shared out</source>
        <translation>未知；权重 {weight} 已分摊</translation>
    </message>
    <message>
        <source>{value} at weight {weight}: {points} points</source>
        <translation>{value} 分 × 权重 {weight}：得 {points} 分</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>三项得分</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>末单</translation>
    </message>
    <message>
        <source>Orders in the window</source>
        <translation>统计期内订单</translation>
    </message>
    <message>
        <source>Revenue in the window</source>
        <translation>统计期内销售额</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <translation>成交客户数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>投入时间</translation>
    </message>
    <message>
        <source>An hour costs</source>
        <translation>每小时成本</translation>
    </message>
    <message>
        <source>Spent on contacts</source>
        <translation>联系花费</translation>
    </message>
    <message>
        <source>Cost to serve</source>
        <translation>服务成本</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Part of all profit</source>
        <translation>利润贡献率</translation>
    </message>
    <message>
        <source>Return on upkeep</source>
        <translation>维护投入回报</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>二八分档</translation>
    </message>
    <message>
        <source>{seen} seen, {returned} of them ordered again within {days}</source>
        <translation>看了 {seen}，其中 {returned} 位在 {days}内又下了单</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>the next {days}</source>
        <translation>今后 {days}</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>the usual gap alone: the book is young</source>
        <translation>客户簿还太新，只凭平常间隔</translation>
    </message>
    <message>
        <source>Days with an order</source>
        <translation>有订单的天数</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation>累计销售额</translation>
    </message>
    <message>
        <source>key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>nominated, not confirmed</source>
        <translation>已提名，未确认</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>no sign speaks for it</source>
        <translation>没有任何要素</translation>
    </message>
    <message>
        <source>Confirms: {sign}</source>
        <translation>确认：{sign}</translation>
    </message>
    <message>
        <source>large orders: {count}; months of contract: {months}</source>
        <translation>大订单 {count} 笔；连续合约 {months} 个月</translation>
    </message>
    <message>
        <source>large orders: {count}</source>
        <translation>大订单 {count} 笔</translation>
    </message>
    <message>
        <source>{rating} of 5</source>
        <translation>{rating} 分（满分 5）</translation>
    </message>
    <message>
        <source>Net contribution, {months}</source>
        <translation>净贡献（{months}）</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>marked with a reason</source>
        <translation>已标记并写明理由</translation>
    </message>
    <message>
        <source>marked, but without a reason</source>
        <translation>已标记，但没写理由</translation>
    </message>
    <message>
        <source>Large order</source>
        <translation>大订单</translation>
    </message>
    <message>
        <source>as marked by hand: fewer than 20 orders</source>
        <translation>订单不足 20 笔，以手工标记为准</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>from {months} months</source>
        <translation>{months} 个月起</translation>
    </message>
    <message>
        <source>Technology, market</source>
        <translation>技术、市场评分</translation>
    </message>
    <message>
        <source>from {rating} of 5</source>
        <translation>{rating} 分起（满分 5）</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单</translation>
    </message>
    <message>
        <source>from {count}</source>
        <translation>{count} 单起</translation>
    </message>
    <message>
        <source>No warning</source>
        <translation>没有提醒</translation>
    </message>
    <message>
        <source>after {start} up to {end}</source>
        <translation>{start} 之后，至 {end}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>from {share} of the weight</source>
        <translation>已知权重 {share} 起</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>Backups made before still open with the old passphrase only; a first one was made under the new.</source>
        <translation>以前的备份仍然只能用旧口令打开；已用新口令做了第一份备份。</translation>
    </message>
    <message>
        <source>The recovery key is another one now. One printed before opens only those old backups.</source>
        <translation>恢复密钥也换了。以前打印的只能打开那些旧备份。</translation>
    </message>
    <message>
        <source>Backups made before still open with the old passphrase only. None could be made under the new: {why}</source>
        <translation>以前的备份仍然只能用旧口令打开。未能用新口令做备份：{why}</translation>
    </message>
    <message>
        <source>The new passphrase opens the book from now on.</source>
        <translation>从现在起，用新口令打开客户簿。</translation>
    </message>
    <message>
        <source>Recovery key…</source>
        <translation>恢复密钥…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>口令已更改</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Press the new keys</source>
        <translation>按下新的快捷键</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Passphrase of the handover</source>
        <translation>交接文件的口令</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Or the file with your key</source>
        <translation>或您的密钥文件</translation>
    </message>
    <message>
        <source>Receive a handover</source>
        <translation>接收交接</translation>
    </message>
    <message>
        <source>You see what is new, changed and in conflict before anything is written. An export of everything (JSON) is received the same way, without a passphrase.</source>
        <translation>写入之前先给您看哪些是新增、哪些有变化、哪些有冲突。“全部数据（JSON）”导出文件也这样接收，不需要口令。</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>选择：{what}</translation>
    </message>
    <message>
        <source>Choose the handover</source>
        <translation>选择交接文件</translation>
    </message>
    <message>
        <source>Choose the file with your key</source>
        <translation>选择您的密钥文件</translation>
    </message>
</context>
<context>
    <name>KeyPane</name>
    <message>
        <source>Without the passphrase, the keychain or the printed recovery key nobody can open the book.</source>
        <translation>没有口令、系统钥匙串或打印的恢复密钥，谁也打不开客户簿。</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Recovery key…</source>
        <translation>恢复密钥…</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>{keys} cannot be a shortcut here.</source>
        <translation>{keys} 在这里不能用作快捷键。</translation>
    </message>
    <message>
        <source>{keys} answers dialogs, walks between fields or opens a menu.</source>
        <translation>{keys} 用来回答对话框、在字段间移动或打开菜单。</translation>
    </message>
    <message>
        <source>{keys} walks through lists and texts. With Alt it is free.</source>
        <translation>{keys} 用来在列表和文字中移动；加上 Alt 即可使用。</translation>
    </message>
    <message>
        <source>{keys} alone writes. Hold Ctrl with it, or take a function key.</source>
        <translation>{keys} 会输入文字。请同时按住 Ctrl，或改用功能键。</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus. Hold Ctrl as well.</source>
        <translation>Alt 加字母用来打开菜单。请同时按住 Ctrl。</translation>
    </message>
    <message>
        <source>{keys} edits text.</source>
        <translation>{keys} 用来编辑文字。</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Find in titles, tags and texts</source>
        <translation>在标题、标签和正文中查找</translation>
    </message>
    <message>
        <source>Find in the knowledge base</source>
        <translation>在知识库中查找</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Write down what helped once: how to choose, how to answer, how a problem was solved.</source>
        <translation>把管用的记下来：怎么选型、怎么回答、问题怎么解决的。</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>知识库还是空的</translation>
    </message>
    <message>
        <source>New article…</source>
        <translation>新建文章…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Across</source>
        <translation>每行个数</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Label width</source>
        <translation>标签宽</translation>
    </message>
    <message>
        <source>Label height</source>
        <translation>标签高</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>Gap across</source>
        <translation>横向间距</translation>
    </message>
    <message>
        <source>Gap down</source>
        <translation>纵向间距</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>places used before</source>
        <translation>个已用过的位置</translation>
    </message>
    <message>
        <source>These labels do not fit an A4 page.</source>
        <translation>这样的标签放不进一张 A4 纸。</translation>
    </message>
    <message>
        <source>{count} labels, {columns} × {rows}, {width} × {height} mm</source>
        <translation>{count} 枚，{columns} × {rows}，{width} × {height} 毫米</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Erase what was handed over</source>
        <translation>彻底删除已移交的内容</translation>
    </message>
    <message>
        <source>Passphrase of the handover</source>
        <translation>交接文件的口令</translation>
    </message>
    <message>
        <source>Articles and competitors that went along, too</source>
        <translation>一并移交的知识文章和竞争对手也删除</translation>
    </message>
    <message>
        <source>My successor has received the file.</source>
        <translation>接手人已经收到文件。</translation>
    </message>
    <message>
        <source>{count} with everything about them are erased from this book for good, also from its history. This cannot be undone. The file is checked first. Backups made before still hold them; the certificate lists them.</source>
        <translation>{count}及其全部资料将从这本客户簿中彻底删除，历史记录也一并清除，无法撤销。删除前会先校验交接文件。此前的备份仍保留这些资料，删除证明中会列出。</translation>
    </message>
    <message>
        <source>Erase {count:customers} for good</source>
        <translation>彻底删除 {count:customers}</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
</context>
<context>
    <name>LensTree</name>
    <message>
        <source>Lenses</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Lenses</name>
    <message>
        <source>What came in</source>
        <translation>导入的客户</translation>
    </message>
    <message>
        <source>RFM: {r}, {fm}</source>
        <translation>RFM：{r}、{fm}</translation>
    </message>
    <message>
        <source>Picked customers</source>
        <translation>选出的客户</translation>
    </message>
    <message>
        <source>Bought before {day}</source>
        <translation>{day} 以前买过的</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>整本客户簿</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Dormant customers</source>
        <translation>休眠客户</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Incomplete sheets</source>
        <translation>资料不全</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Talks to complete</source>
        <translation>待补全的联系</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Gifts and dinners</source>
        <translation>礼品与宴请</translation>
    </message>
    <message>
        <source>Introduced, then bought</source>
        <translation>推介转化</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>My groups</source>
        <translation>我的分组</translation>
    </message>
    <message>
        <source>Smart groups</source>
        <translation>智能分组</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Evening review</source>
        <translation>每日收尾</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Referrals and references</source>
        <translation>转介绍与标杆</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>Pyramid and moves</source>
        <translation>金字塔与流动</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Profit 80/20</source>
        <translation>利润二八</translation>
    </message>
    <message>
        <source>Scorecard and key accounts</source>
        <translation>计分卡与重点客户</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>误区提醒</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>My performance</source>
        <translation>我的业绩</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>step</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>Does not want to be contacted</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Does not want this way: {way}</source>
        <translation>不愿意用{way}联系</translation>
    </message>
    <message>
        <source>The full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How they are addressed</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>The company, by its short name</source>
        <translation>公司简称</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>The city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>What they bought last</source>
        <translation>最近买的产品</translation>
    </message>
    <message>
        <source>The day of the last order</source>
        <translation>上次下单日期</translation>
    </message>
    <message>
        <source>Whole years since the first order</source>
        <translation>首单至今的整年数</translation>
    </message>
    <message>
        <source>The festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Today, when the text is made</source>
        <translation>今天，即写信的日期</translation>
    </message>
    <message>
        <source>The day of the festival or birthday</source>
        <translation>节日或生日那天的日期</translation>
    </message>
    <message>
        <source>The age reached on the birthday</source>
        <translation>生日时满的岁数</translation>
    </message>
    <message>
        <source>Your name, as in the settings</source>
        <translation>您的名字（见设置）</translation>
    </message>
    <message>
        <source>No mobile number is known</source>
        <translation>没有手机号</translation>
    </message>
    <message>
        <source>No number is known</source>
        <translation>没有电话号码</translation>
    </message>
    <message>
        <source>No e-mail address is known</source>
        <translation>没有邮箱</translation>
    </message>
    <message>
        <source>No WeChat is known</source>
        <translation>没有微信</translation>
    </message>
    <message>
        <source>No QQ is known</source>
        <translation>没有 QQ</translation>
    </message>
    <message>
        <source>No postal address is known</source>
        <translation>没有邮寄地址</translation>
    </message>
    <message>
        <source>No address is known</source>
        <translation>没有地址</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>{percent}% sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>same customer number {shown}</source>
        <translation>客户编号相同：{shown}</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same name, a common one</source>
        <translation>同名（较常见的名字）</translation>
    </message>
    <message>
        <source>same company apart from its legal form: {shown}</source>
        <translation>去掉“有限公司”等字样后公司名相同：{shown}</translation>
    </message>
    <message>
        <source>one is the other&apos;s short name: {shown}</source>
        <translation>一方是另一方的简称：{shown}</translation>
    </message>
    <message>
        <source>names sound the same: {shown}</source>
        <translation>名称拼音相同：{shown}</translation>
    </message>
    <message>
        <source>same company, another branch: {shown}</source>
        <translation>同一公司的不同分支：{shown}</translation>
    </message>
    <message>
        <source>names differ by one character</source>
        <translation>名称只差一个字</translation>
    </message>
    <message>
        <source>one name begins with the other: {shown}</source>
        <translation>一方名称以另一方开头：{shown}</translation>
    </message>
    <message>
        <source>same company name in another city: {shown}</source>
        <translation>公司名相同但城市不同：{shown}</translation>
    </message>
    <message>
        <source>same mobile number {shown}</source>
        <translation>手机号相同：{shown}</translation>
    </message>
    <message>
        <source>same phone number {shown}</source>
        <translation>电话相同：{shown}</translation>
    </message>
    <message>
        <source>same fax number {shown}</source>
        <translation>传真相同：{shown}</translation>
    </message>
    <message>
        <source>same e-mail {shown}</source>
        <translation>邮箱相同：{shown}</translation>
    </message>
    <message>
        <source>same WeChat {shown}</source>
        <translation>微信相同：{shown}</translation>
    </message>
    <message>
        <source>same QQ {shown}</source>
        <translation>QQ 相同：{shown}</translation>
    </message>
    <message>
        <source>same website {shown}</source>
        <translation>网址相同：{shown}</translation>
    </message>
    <message>
        <source>same mail domain {shown}</source>
        <translation>邮箱域名相同：{shown}</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>same contact {shown}</source>
        <translation>联系人同名：{shown}</translation>
    </message>
    <message>
        <source>but in different cities</source>
        <translation>但所在城市不同</translation>
    </message>
    <message>
        <source>but their numbers differ: {shown}</source>
        <translation>但客户编号不同：{shown}</translation>
    </message>
    <message>
        <source>but one is a person and one a company</source>
        <translation>但一方是个人、一方是公司</translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>+ Concerns…</source>
        <translation>＋ 关联…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>It concerns a customer</source>
        <translation>关联到客户</translation>
    </message>
    <message>
        <source>A customer…</source>
        <translation>客户…</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>A deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>No longer about the {what} {name}</source>
        <translation>取消关联{what}“{name}”</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete {customers} for good?</source>
        <translation>永久删除 {customers} 吗？</translation>
    </message>
    <message>
        <source>Contacts, orders, history and files go too. This cannot be undone.</source>
        <translation>联系人、订单、历史和文件会一并删除，无法撤销。</translation>
    </message>
    <message>
        <source>Delete {count} for good</source>
        <translation>永久删除 {count}</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Lock the columns</source>
        <translation>锁定各列</translation>
    </message>
    <message>
        <source>Restore the default columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Back to {place}</source>
        <translation>返回{place}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>margin {sum}</source>
        <translation>毛利 {sum}</translation>
    </message>
    <message>
        <source>margin rate {percent}</source>
        <translation>毛利率 {percent}</translation>
    </message>
    <message>
        <source>Nobody here fits “{words}”</source>
        <translation>这里没有符合“{words}”的客户</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Bring your customers in from a spreadsheet or your address book, or enter the first one.</source>
        <translation>从表格或通讯录导入客户，或者录入第一位客户。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Drag customers from a list onto the group&apos;s name.</source>
        <translation>把列表中的客户拖到分组名称上。</translation>
    </message>
    <message>
        <source>Nobody is in this group</source>
        <translation>此分组中还没有客户</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Nothing needs doing here.</source>
        <translation>这里没有要做的事。</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>这里没有客户</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>前往今日</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Remember these keys: the company&apos;s opens every handover</source>
        <translation>记住这些密钥：公司密钥可打开每一份交接文件</translation>
    </message>
    <message>
        <source>Who can open it?</source>
        <translation>谁能打开？</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered. Tell it by another way than the file.</source>
        <translation>忘了口令就无法找回。请不要和文件走同一条路告诉对方。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>A passphrase or a key is missing.</source>
        <translation>还缺口令或密钥。</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>还没有选文件。</translation>
    </message>
    <message>
        <source>This is no key, or not all of it: {key}</source>
        <translation>这不是密钥，或者不完整：{key}</translation>
    </message>
    <message>
        <source>This exists already: {files}</source>
        <translation>已存在：{files}</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>用口令</translation>
    </message>
    <message>
        <source>Keys of who receives it, one a line</source>
        <translation>接收人的公钥，一行一个</translation>
    </message>
    <message>
        <source>With keys of who receives it (age1…, one a line); with both, two files are written.</source>
        <translation>用接收人的公钥（age1…，一行一个）；两样都用，就写成两个文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Into the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Hand over into</source>
        <translation>交接到</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>From {who}, {when}</source>
        <translation>来自 {who}，{when}</translation>
    </message>
    <message>
        <source>{records:records} changed by both: what becomes of them is your choice below.</source>
        <translation>{records:records}双方都改过：以哪一方为准，请在下方选择。</translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>其中没有新内容。</translation>
    </message>
    <message>
        <source>All of it is in your book already.</source>
        <translation>您的客户簿里已经全有了。</translation>
    </message>
    <message>
        <source>Nothing is written yet. All of it can be undone in one step.</source>
        <translation>还没有写入任何东西。之后可以一步全部撤销。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one the giver has: then the file is whole and nobody changed it. Nothing is written yet; all of it can be undone in one step.</source>
        <translation>请与移交人核对指纹：一致就说明文件完整、没人改过。还没有写入任何东西，之后可以一步全部撤销。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Both sides changed {records:records}. What is bold will stand; Space or a click changes it.</source>
        <translation>双方都改过 {records:records}。以粗体为准，按空格或单击可切换。</translation>
    </message>
</context>
<context>
    <name>LostForm</name>
    <message>
        <source>{name} is lost</source>
        <translation>{name} 流失</translation>
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
        <source>Write to them…</source>
        <translation>给他们发信息…</translation>
    </message>
    <message>
        <source>{months}: revenue {revenue}, margin {margin}</source>
        <translation>近 {months}：收入 {revenue}，毛利 {margin}</translation>
    </message>
    <message>
        <source>There are no groups yet</source>
        <translation>还没有分组</translation>
    </message>
    <message>
        <source>{field} of {customers}</source>
        <translation>{customers}的{field}</translation>
    </message>
    <message>
        <source>Empty it for all of them</source>
        <translation>全部清空</translation>
    </message>
</context>
<context>
    <name>MarkGrid</name>
    <message>
        <source>ahead of us ({ours})</source>
        <translation>领先我们（{ours}）</translation>
    </message>
    <message>
        <source>behind us ({ours})</source>
        <translation>落后我们（{ours}）</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>More menus</source>
        <translation>更多菜单</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>合并两位客户</translation>
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
    <name>MomentField</name>
    <message>
        <source>today 9:30, 昨天 14:00 …</source>
        <translation>今天 9:30、昨天 14:00…</translation>
    </message>
    <message>
        <source>Not a moment. Write 2026-11-25 14:30 or yesterday 9:30.</source>
        <translation>看不懂这个时间。请写 2026-11-25 14:30 或昨天 9:30。</translation>
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
    <name>MonthWords</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留住</translation>
    </message>
    <message>
        <source>Fell out of the window</source>
        <translation>退出统计期</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>联系上</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Spent on contacts</source>
        <translation>联系花费</translation>
    </message>
    <message>
        <source>Hours to the first answer</source>
        <translation>首次答复时数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>Moves between tiers</source>
        <translation>层级间流动</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>流动</translation>
    </message>
    <message>
        <source>from the row to the column, between {before} and {now}</source>
        <translation>从行到列，{before} 至 {now}</translation>
    </message>
    <message>
        <source>The tiers of both days are built from the facts known on them. Marks such as out of market are those of their day as far as the history goes. Who entered the book in between has not moved.</source>
        <translation>两日的层级都按当日已知的事实重建。退出市场等标记在历史所及范围内取当日的值。其间新进入客户簿的不算流动。</translation>
    </message>
    <message>
        <source>{tier}: {count} stayed or are new in the book</source>
        <translation>{tier}：{count} 位未动或新入簿</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>From {before} to {now}</source>
        <translation>从{before}到{now}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>谁在流动</translation>
    </message>
    <message>
        <source>3 years ago</source>
        <translation>三年前</translation>
    </message>
    <message>
        <source>2 years ago</source>
        <translation>两年前</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Where today&apos;s key accounts began</source>
        <translation>今天的重点客户从哪里来</translation>
    </message>
    <message>
        <source>{small} of {all} were no super or large customer in these years</source>
        <translation>{all} 位中有 {small} 位这几年里曾不是超级或大客户</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>疑虑者</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Quoted, no order yet</source>
        <translation>已报价未成交</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <translation>现有客户</translation>
    </message>
    <message>
        <source>Key accounts</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Opportunities: {stage}</source>
        <translation>商机：{stage}</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>from suspects to key accounts</source>
        <translation>从疑虑者到重点客户</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>a strong need, a warm attitude or good potential</source>
        <translation>需求强、态度积极或潜力好</translation>
    </message>
    <message>
        <source>Look into</source>
        <translation>待考察</translation>
    </message>
    <message>
        <source>nobody has looked at the potential yet</source>
        <translation>还没有人看过潜力</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>little potential</source>
        <translation>潜力小</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>refused, and without a need</source>
        <translation>已拒绝且无需求</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>those without an order in the window</source>
        <translation>统计期内没有订单的</translation>
    </message>
    <message>
        <source>Advice from what is written down; parking still asks for the potential and a reason.</source>
        <translation>按已记录的事实给出建议；放弃前仍须填写潜力和理由。</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Who brings customers</source>
        <translation>谁带来客户</translation>
    </message>
    <message>
        <source>Benchmark accounts</source>
        <translation>标杆客户</translation>
    </message>
    <message>
        <source>Peers to approach</source>
        <translation>可拓展的同行</translation>
    </message>
    <message>
        <source>May be named as reference</source>
        <translation>可作参考案例</translation>
    </message>
    <message>
        <source>Peers to approach in {industry}</source>
        <translation>{industry}行业可拓展的同行</translation>
    </message>
    <message>
        <source>No customer bought for the first time in the last {months}.</source>
        <translation>近 {months}没有首次购买的客户。</translation>
    </message>
    <message>
        <source>Of {buyers} that bought in the last {months}, {new} are new; old customers brought {referred} of them, {share}.</source>
        <translation>近 {months}有购买的 {buyers}中，新客户 {new} 位，其中老客户介绍来的 {referred} 位，占 {share}。</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Their revenue</source>
        <translation>他们的销售额</translation>
    </message>
    <message>
        <source>Their margin</source>
        <translation>他们的毛利</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>还欠</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>What may be said</source>
        <translation>可以怎么说</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>按列表查看</translation>
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
        <source>Change: {step}</source>
        <translation>修改：{step}</translation>
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
    <name>NextContact</name>
    <message>
        <source>Logged. Next contact with {name} by its rhythm: {day}, {distance}</source>
        <translation>已记录。按节奏下次联系 {name}：{day}（{distance}）</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Key accounts</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>What your successor reads</source>
        <translation>接手人将看到的内容</translation>
    </message>
    <message>
        <source>What nobody else knows</source>
        <translation>只有您知道的事</translation>
    </message>
    <message>
        <source>No key account goes</source>
        <translation>没有移交重点客户</translation>
    </message>
    <message>
        <source>Habits, taboos, how to treat them: it is stored with the customer and stands in the briefing.</source>
        <translation>习惯、忌讳、相处之道：保存在客户资料里，也会写进交接简报。</translation>
    </message>
    <message>
        <source>Habits of {name}</source>
        <translation>{name}的习惯</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Remind me in an &amp;hour</source>
        <translation>一小时后再提醒(&amp;H)</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>NounFields</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Other customer number</source>
        <translation>关联客户编号</translation>
    </message>
    <message>
        <source>Referrer number</source>
        <translation>介绍人编号</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>介绍日期</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>成交概率</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>立项日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Why won or lost</source>
        <translation>输赢原因</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>A strategic project</source>
        <translation>战略项目</translation>
    </message>
    <message>
        <source>Tender on</source>
        <translation>招标日期</translation>
    </message>
    <message>
        <source>Result of the tender</source>
        <translation>招标结果</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权金额</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Quote number</source>
        <translation>报价单号</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Kind of order</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>A large order</source>
        <translation>大额订单</translation>
    </message>
    <message>
        <source>Why so much is given</source>
        <translation>让利理由</translation>
    </message>
    <message>
        <source>Why below cost</source>
        <translation>低于成本的理由</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>合同名称</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Up to and with</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Remind ahead</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>Ordered so far</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Floor price</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>价格生效日</translation>
    </message>
    <message>
        <source>Price until</source>
        <translation>价格有效期</translation>
    </message>
    <message>
        <source>On the market since</source>
        <translation>上市日期</translation>
    </message>
    <message>
        <source>Is sold</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>It is the other&apos;s</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>The other customer</source>
        <translation>关联客户</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Who brought</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Who was brought</source>
        <translation>被介绍客户</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>介绍情况</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>The reward was given</source>
        <translation>奖励已发</translation>
    </message>
    <message>
        <source>Thanked on</source>
        <translation>致谢日期</translation>
    </message>
    <message>
        <source>Bought since</source>
        <translation>此后购买</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次响应时间</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>满意度评分</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>After the issue</source>
        <translation>对应的问题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>文章类型</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>The plan in a line</source>
        <translation>一句话计划</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复盘</translation>
    </message>
    <message>
        <source>Who is this key account?</source>
        <translation>谁是大客户？</translation>
    </message>
    <message>
        <source>What does it want?</source>
        <translation>大客户想要什么？</translation>
    </message>
    <message>
        <source>How is it managed?</source>
        <translation>大客户如何被管理？</translation>
    </message>
    <message>
        <source>How is it kept for long?</source>
        <translation>如何长期经营？</translation>
    </message>
    <message>
        <source>Its business</source>
        <translation>主营业务</translation>
    </message>
    <message>
        <source>Its market and its customers</source>
        <translation>它的市场和它的客户</translation>
    </message>
    <message>
        <source>How it buys and decides</source>
        <translation>采购与决策流程</translation>
    </message>
    <message>
        <source>What we are worth to it</source>
        <translation>我们对它的价值</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>远景</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>People, time, money</source>
        <translation>人、时间、费用</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>衡量什么</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Part of the goal</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Period of that goal</source>
        <translation>上级目标期间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Products and solutions</source>
        <translation>产品与解决方案</translation>
    </message>
    <message>
        <source>Market segment</source>
        <translation>市场细分</translation>
    </message>
    <message>
        <source>Place in the market</source>
        <translation>市场地位</translation>
    </message>
    <message>
        <source>Advantage</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>弱点</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>What they do here</source>
        <translation>他们在这里做了什么</translation>
    </message>
</context>
<context>
    <name>NounForm</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>NounList</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>NounPage</name>
    <message>
        <source> · only the first {count} are shown</source>
        <translation> · 只显示前 {count}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>NounTitles</name>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>客户关系</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Service issues</source>
        <translation>服务问题</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Price policies</source>
        <translation>价格政策</translation>
    </message>
    <message>
        <source>Account plans</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitors here</source>
        <translation>这里的竞争对手</translation>
    </message>
    <message>
        <source>New opportunity…</source>
        <translation>新建商机…</translation>
    </message>
    <message>
        <source>New quote…</source>
        <translation>新建报价…</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建订单…</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>新建合同…</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>新建产品…</translation>
    </message>
    <message>
        <source>New relation…</source>
        <translation>新建关系…</translation>
    </message>
    <message>
        <source>New referral…</source>
        <translation>新建转介绍…</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>登记问题…</translation>
    </message>
    <message>
        <source>Ask how it went…</source>
        <translation>做满意度回访…</translation>
    </message>
    <message>
        <source>New policy…</source>
        <translation>新建政策…</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>新建计划…</translation>
    </message>
    <message>
        <source>New goal…</source>
        <translation>新建目标…</translation>
    </message>
    <message>
        <source>New competitor…</source>
        <translation>新建竞争对手…</translation>
    </message>
    <message>
        <source>Competitor met…</source>
        <translation>遇到竞争对手…</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Edit the opportunity</source>
        <translation>编辑商机</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新建报价</translation>
    </message>
    <message>
        <source>Edit the quote</source>
        <translation>编辑报价</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Edit the order</source>
        <translation>编辑订单</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>Edit the contract</source>
        <translation>编辑合同</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Edit the product</source>
        <translation>编辑产品</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新建客户关系</translation>
    </message>
    <message>
        <source>Edit the relation</source>
        <translation>编辑客户关系</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>新建转介绍</translation>
    </message>
    <message>
        <source>Edit the referral</source>
        <translation>编辑转介绍</translation>
    </message>
    <message>
        <source>New service issue</source>
        <translation>登记服务问题</translation>
    </message>
    <message>
        <source>Edit the service issue</source>
        <translation>编辑服务问题</translation>
    </message>
    <message>
        <source>How content they are</source>
        <translation>满意度回访</translation>
    </message>
    <message>
        <source>Edit what they said</source>
        <translation>编辑回访记录</translation>
    </message>
    <message>
        <source>New price policy</source>
        <translation>新建价格政策</translation>
    </message>
    <message>
        <source>Edit the price policy</source>
        <translation>编辑价格政策</translation>
    </message>
    <message>
        <source>New account plan</source>
        <translation>新建客户计划</translation>
    </message>
    <message>
        <source>Edit the account plan</source>
        <translation>编辑客户计划</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Edit the goal</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新建竞争对手</translation>
    </message>
    <message>
        <source>Edit the competitor</source>
        <translation>编辑竞争对手</translation>
    </message>
    <message>
        <source>A competitor here</source>
        <translation>这里的竞争对手</translation>
    </message>
    <message>
        <source>Edit the competitor here</source>
        <translation>编辑这里的竞争对手</translation>
    </message>
    <message>
        <source>No deal is on its way. Which could be?</source>
        <translation>还没有进行中的商机，哪些有希望？</translation>
    </message>
    <message>
        <source>Nothing was quoted yet.</source>
        <translation>还没有报过价。</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>No contract. Its end will remind you in time.</source>
        <translation>还没有合同；录入后到期前会及时提醒。</translation>
    </message>
    <message>
        <source>No products yet. With list price, floor price and cost every quote shows what is left.</source>
        <translation>还没有产品。录入标价、底价和成本后，报价时就能看到还剩多少毛利。</translation>
    </message>
    <message>
        <source>Whose partner, supplier or competitor is it?</source>
        <translation>它是谁的伙伴、供应商或竞争对手？</translation>
    </message>
    <message>
        <source>Who brought this customer, and whom did it bring?</source>
        <translation>这位客户是谁介绍来的，又介绍来了谁？</translation>
    </message>
    <message>
        <source>No problems so far.</source>
        <translation>目前没有问题。</translation>
    </message>
    <message>
        <source>Nobody asked yet how content they are.</source>
        <translation>还没有做过满意度回访。</translation>
    </message>
    <message>
        <source>No policies yet. What the company allows is shown to you while you quote.</source>
        <translation>还没有政策。公司允许的条件会在报价时显示出来。</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>还没有计划。</translation>
    </message>
    <message>
        <source>No goals yet. What is to be reached, by when?</source>
        <translation>还没有目标。要达成什么，什么时候达成？</translation>
    </message>
    <message>
        <source>No competitors yet. Note whom you meet, and compare yourself with them.</source>
        <translation>还没有竞争对手。遇到谁就记下来，并和自己比一比。</translation>
    </message>
    <message>
        <source>Nobody else was met here so far.</source>
        <translation>目前没有在这里遇到别家。</translation>
    </message>
</context>
<context>
    <name>Nouns</name>
    <message>
        <source>opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>客户关系</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>service issue</source>
        <translation>服务问题</translation>
    </message>
    <message>
        <source>satisfaction answer</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>account plan</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>competitor at a customer</source>
        <translation>客户处的竞争对手</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>smart group</source>
        <translation>智能分组</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>OldBackups</name>
    <message>
        <source>Delete {count:backups}…</source>
        <translation>删除 {count:backups}…</translation>
    </message>
    <message>
        <source>A new backup is made first. Nothing brings the old ones back.</source>
        <translation>会先做一份新备份。旧备份删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete {count:backups}</source>
        <translation>删除 {count:backups}</translation>
    </message>
    <message>
        <source>Delete {count:backups} for good?</source>
        <translation>永久删除 {count:backups}？</translation>
    </message>
    <message>
        <source>Deleted: {count}. A new backup was made first.</source>
        <translation>已删除 {count}；之前先做了一份新备份。</translation>
    </message>
</context>
<context>
    <name>OneOfField</name>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表里选一项。</translation>
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
        <source>New order…</source>
        <translation>新建订单…</translation>
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
    <name>Overview</name>
    <message>
        <source>Customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>This month {up} went up, {down} down</source>
        <translation>本月上升 {up}，下降 {down} 位</translation>
    </message>
    <message>
        <source>See the moves</source>
        <translation>看流动</translation>
    </message>
    <message>
        <source>Share of net contribution and of hours by share of customers</source>
        <translation>净贡献与工时随客户占比的累计曲线</translation>
    </message>
    <message>
        <source>80/20</source>
        <translation>二八法则</translation>
    </message>
    <message>
        <source>No hours are logged yet</source>
        <translation>还没有记录工时</translation>
    </message>
    <message>
        <source>The first 20% get {share} of my time (target {target})</source>
        <translation>重点 20% 得到我 {share} 的时间（目标 {target}）</translation>
    </message>
    <message>
        <source>See the time</source>
        <translation>看时间</translation>
    </message>
    <message>
        <source>80/20 of net contribution</source>
        <translation>净贡献二八</translation>
    </message>
    <message>
        <source>press a bar</source>
        <translation>点击查看名单</translation>
    </message>
    <message>
        <source>80% comes from {share} of customers</source>
        <translation>{share} 的客户带来 80% 的净贡献</translation>
    </message>
    <message>
        <source>RFM grid</source>
        <translation>RFM 方格</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>recency × frequency and money</source>
        <translation>最近 × 频次金额</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>误区提醒</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count}</translation>
    </message>
    <message>
        <source>Nine known mistakes of key account work are looked for in the facts of the day; the most pressing stand first. On the page Pitfalls each comes with its rule, its figures and a piece of advice.</source>
        <translation>按当天的数据逐一排查大客户工作中的九种常见误区，最要紧的排在前面。“误区提醒”页列出每一条的规则、数据和一句建议。</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>流失 {count}</translation>
    </message>
    <message>
        <source>See the review</source>
        <translation>看成败分析</translation>
    </message>
    <message>
        <source>Cause not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>largest cause</source>
        <translation>症结</translation>
    </message>
    <message>
        <source>Could be won back</source>
        <translation>可挽回</translation>
    </message>
    <message>
        <source>Orders far less</source>
        <translation>订单锐减</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>开始松动</translation>
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
    <name>OwnFieldForm</name>
    <message>
        <source>Edit a field</source>
        <translation>编辑字段</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项（每行一个）</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是否</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Several of a list</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Banking and finance</source>
        <translation>银行与金融</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>制造业</translation>
    </message>
    <message>
        <source>Retail and consumer goods</source>
        <translation>零售与快消</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>医疗健康</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>OwnFieldsPane</name>
    <message>
        <source>Fields of your own stand on the sheet, in the list, in smart groups, files and handovers.</source>
        <translation>自定义字段会出现在概况表、列表、智能分组、导入导出和交接中。</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>新建字段…</translation>
    </message>
    <message>
        <source>Ready-made…</source>
        <translation>行业模板…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete a field</source>
        <translation>删除字段</translation>
    </message>
    <message>
        <source>Delete the field “{name}”?</source>
        <translation>要删除字段“{name}”吗？</translation>
    </message>
    <message>
        <source>{count} have a value in it, which goes too. Undo brings it back.</source>
        <translation>{count}填有该字段，内容会一并删除；可以撤销。</translation>
    </message>
    <message>
        <source>Nobody has a value in it. Undo brings it back.</source>
        <translation>没有客户填过该字段；可以撤销。</translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>删除该字段</translation>
    </message>
</context>
<context>
    <name>OwnName</name>
    <message>
        <source>&amp;Your name</source>
        <translation>您的姓名(&amp;Y)</translation>
    </message>
    <message>
        <source>The successor reads from whom it comes. It is kept in the settings.</source>
        <translation>接手人会看到是谁交接的。姓名会保存在设置里。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All actions</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>What do you want to do, or where to?</source>
        <translation>想做什么，或去哪里？</translation>
    </message>
    <message>
        <source>Find an action or a place</source>
        <translation>查找命令或位置</translation>
    </message>
    <message>
        <source>Actions and places</source>
        <translation>命令和位置</translation>
    </message>
    <message>
        <source>No action and no place is called “{words}”. Customers are found with {keys}.</source>
        <translation>没有名为“{words}”的命令或位置。查找客户请按 {keys}。</translation>
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
        <source>Revenue, {months}</source>
        <translation>近 {months}收入</translation>
    </message>
    <message>
        <source>Margin, {months}</source>
        <translation>近 {months}毛利</translation>
    </message>
    <message>
        <source>Orders, {months}</source>
        <translation>近 {months}订单数</translation>
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
    <message>
        <source>Deals</source>
        <translation>商务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>ParkForm</name>
    <message>
        <source>Park {name}</source>
        <translation>放弃 {name}</translation>
    </message>
    <message>
        <source>Parked customers are in no list and no reminder until you take them up again. Do not drop a small one blindly: key accounts grow out of small ones, so look at the potential first.</source>
        <translation>放弃的客户不再出现在名单和提醒里，直到您重新启用。不要盲目抛弃小客户：重点客户常由小客户成长而来，请先研究其潜力。</translation>
    </message>
    <message>
        <source>Potential, 0 to 100</source>
        <translation>潜力，0 至 100</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>value</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>points</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>{share} of the weight is known</source>
        <translation>已知权重 {share}</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>等级 {grade}</translation>
    </message>
    <message>
        <source>fixed by you: {grade}</source>
        <translation>您已指定：{grade}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Several words make a good one. It opens this book.</source>
        <translation>用几个词组成才好。它用来打开这本客户簿。</translation>
    </message>
    <message>
        <source>The whole book is encrypted anew and verified…</source>
        <translation>正在重新加密并验证整本客户簿…</translation>
    </message>
    <message>
        <source>Backups made before keep the old passphrase. The recovery key becomes another one: print it afterwards.</source>
        <translation>以前的备份仍用旧口令。恢复密钥会随之更换：之后请重新打印。</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>口令强度</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不同。</translation>
    </message>
    <message>
        <source>Several words make a good one. Whoever receives the file needs it.</source>
        <translation>几个词连在一起就是好口令。接收文件的人需要它。</translation>
    </message>
    <message>
        <source>Type the passphrase once more.</source>
        <translation>请再输入一遍口令。</translation>
    </message>
    <message>
        <source>Too short: at least {count} characters.</source>
        <translation>太短：至少 {count} 个字符。</translation>
    </message>
    <message>
        <source>Weak: quickly guessed.</source>
        <translation>弱：很快会被猜出。</translation>
    </message>
    <message>
        <source>Fair: more words make it safe.</source>
        <translation>一般：再加几个词更安全。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>好。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
</context>
<context>
    <name>PastedForm</name>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>Add this person to {name}, which is in the book</source>
        <translation>将此人添加到已有客户 {name}</translation>
    </message>
</context>
<context>
    <name>PeopleBrief</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
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
    <name>PerformanceScreen</name>
    <message>
        <source>Revenue and gross margin by month</source>
        <translation>每月销售额与毛利</translation>
    </message>
    <message>
        <source>Customers won and lost by month</source>
        <translation>每月新增与退出的客户</translation>
    </message>
    <message>
        <source>Contacts by month</source>
        <translation>每月联系</translation>
    </message>
    <message>
        <source>New is who ordered for the first time, back who ordered again after more than a window without, lost whose last order fell out of the window in that month. Kept are the customers of the month before who stayed.</source>
        <translation>新客户指首次下单；回归指间隔超过一个统计期后再次下单；退出指最后一单在当月移出统计期。留住指上月的客户中仍在的。</translation>
    </message>
    <message>
        <source>Customers won and lost</source>
        <translation>客户增减</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保留率</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Satisfaction, 1 to 5</source>
        <translation>满意度（1–5）</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答数</translation>
    </message>
    <message>
        <source>Retention, repeat rate, satisfaction</source>
        <translation>保留率、复购率、满意度</translation>
    </message>
    <message>
        <source>Retention: of the customers of the window before, the share that ordered in this one too. Repeat rate: of the customers of this window, the share with two orders or more. Satisfaction: the mean of all answers.</source>
        <translation>保留率：上一期的客户中本期仍下单的比例。复购率：本期客户中下过两单及以上的比例。满意度：全部回答的平均分。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
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
        <source>Win rate</source>
        <translation>签约成功率</translation>
    </message>
    <message>
        <source>won ÷ (won + lost) of the opportunities closed in the window</source>
        <translation>统计期内结束的商机：赢单 ÷（赢单 + 丢单）</translation>
    </message>
    <message>
        <source>Every opportunity that was closed in the window as won or lost: of all, by the tier its customer has on this day, and by product. What is still open counts nowhere.</source>
        <translation>统计期内以赢单或丢单结束的每一个商机：合计、按客户当天的层级、按产品。尚未结束的不计入。</translation>
    </message>
    <message>
        <source>without a product</source>
        <translation>未写产品</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>全部商机</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
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
        <source>Contact records</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Handover from {author}</source>
        <translation>{author} 的客户交接</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>客户交接</translation>
    </message>
    <message>
        <source>{total:customers} handed over, as of {day}. Told of here, the important ones first: the {count:customers} worth most, who they are, what was promised, how to treat them.</source>
        <translation>共交接 {total:customers}，截至 {day}。下面只写价值最高的 {count:customers}，重要的在前：他们是谁、答应过什么、怎样相处。</translation>
    </message>
    <message>
        <source>{count:customers}, as of {day}. The important ones first: who they are, what was promised, how to treat them.</source>
        <translation>共 {count:customers}，截至 {day}。重要的在前：他们是谁、答应过什么、怎样相处。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Habits and interests</source>
        <translation>习惯与爱好</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解决的投诉</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Competitors there</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Worth reading</source>
        <translation>值得一读</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>reports to {name}</source>
        <translation>上级：{name}</translation>
    </message>
    <message>
        <source>does not want to be contacted</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>愿景</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>客户是谁</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>客户要什么</translation>
    </message>
    <message>
        <source>How they buy and decide</source>
        <translation>如何采购和决策</translation>
    </message>
    <message>
        <source>What we are worth to them</source>
        <translation>我们对客户的价值</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>How they are managed</source>
        <translation>如何管理</translation>
    </message>
    <message>
        <source>How they are kept</source>
        <translation>如何长期维系</translation>
    </message>
    <message>
        <source>Set aside for them</source>
        <translation>投入的资源</translation>
    </message>
    <message>
        <source>People</source>
        <translation>相关人员</translation>
    </message>
    <message>
        <source>The company itself</source>
        <translation>公司联系方式</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已答应的事</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>相处之道</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Last talks</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>生意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{orders:orders} ever for {revenue}; {recent} in the last {months:months}; last order {last}</source>
        <translation>累计 {orders:orders}，共 {revenue}；近 {months:months} {recent}；上次下单 {last}</translation>
    </message>
    <message>
        <source>KamDesk</source>
        <translation>KamDesk</translation>
    </message>
    <message>
        <source>Birthday of {name}</source>
        <translation>{name} 生日</translation>
    </message>
    <message>
        <source>Contract of {name} ends: {title}</source>
        <translation>{name} 合同到期：{title}</translation>
    </message>
    <message>
        <source>Contract of {name} ends</source>
        <translation>{name} 合同到期</translation>
    </message>
    <message>
        <source>Call back {name}: {title}</source>
        <translation>回访 {name}：{title}</translation>
    </message>
    <message>
        <source>Call back {name}</source>
        <translation>回访 {name}</translation>
    </message>
    <message>
        <source>Visit {name}: {title}</source>
        <translation>拜访 {name}：{title}</translation>
    </message>
    <message>
        <source>Visit {name}</source>
        <translation>拜访 {name}</translation>
    </message>
    <message>
        <source>{title} ({name})</source>
        <translation>{title}（{name}）</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>Pitfalls</name>
    <message>
        <source>tier {tier}, but grade {grade}: {steps:number} steps apart</source>
        <translation>层级{tier}，等级却是 {grade}：相差 {steps:number} 级</translation>
    </message>
    <message>
        <source>one order of {amount_e4:money} on {day:day}, {times:number} times the usual; {silent_days:days} without another order, service or consumables</source>
        <translation>{day:day} 一单 {amount_e4:money}，为平常的 {times:number} 倍；{silent_days:days}无复购、无服务、无耗材</translation>
    </message>
    <message>
        <source>{rank:number} of {n:number} by revenue ({revenue_e4:money}), net contribution {contribution_e4:money}, margin {margin_rate:percent} against the book&apos;s {book_margin_rate:percent}</source>
        <translation>销售额第 {rank:number}（共 {n:number} 位，{revenue_e4:money}），净贡献 {contribution_e4:money}，毛利率 {margin_rate:percent}，全簿 {book_margin_rate:percent}</translation>
    </message>
    <message>
        <source>average discount rose three quarters in a row ({steps}) while margin fell</source>
        <translation>平均优惠连升三季（{steps}），毛利却在下降</translation>
    </message>
    <message>
        <source>average discount {discount:percent}; the middle of its tier gets {tier_median:percent}, the upper quarter begins at {tier_upper:percent}</source>
        <translation>平均优惠 {discount:percent}；同层级中位 {tier_median:percent}，上四分位 {tier_upper:percent}</translation>
    </message>
    <message>
        <source>the first brings {first:percent} of all net contribution (line 30%), the first three {first_three:percent} (line 60%)</source>
        <translation>第一位占净贡献 {first:percent}（警戒线 30%），前三位占 {first_three:percent}（警戒线 60%）</translation>
    </message>
    <message>
        <source>potential {p:number}</source>
        <translation>潜力 {p:number}</translation>
    </message>
    <message>
        <source>demand {demand_e4:money} a year</source>
        <translation>年需求 {demand_e4:money}</translation>
    </message>
    <message>
        <source>no contact for {since_days:days} (at most {maximum:days})</source>
        <translation>{since_days:days}没有联系（最长 {maximum:days}）</translation>
    </message>
    <message>
        <source>{overdue:number} of {small:number} medium and small customers are past their longest interval, while key accounts had {key_contacts:number} contacts where {owed:number} are their standard</source>
        <translation>{small:number} 位中小客户中有 {overdue:number} 位超过最长间隔，而重点客户联系了 {key_contacts:number} 次，标准为 {owed:number} 次</translation>
    </message>
    <message>
        <source>{time} in the window, {rank:number} of {n:number} by time, and brings no profit</source>
        <translation>统计期内耗时 {time}，工时第 {rank:number}（共 {n:number} 位），却不带来利润</translation>
    </message>
    <message>
        <source>orders far below those of a year ago</source>
        <translation>订单远少于去年同期</translation>
    </message>
    <message>
        <source>{late_issues:problems} past the answer time</source>
        <translation>{late_issues:problems}超过答复时限</translation>
    </message>
    <message>
        <source>satisfaction {satisfaction:number}, before {satisfaction_before:number}</source>
        <translation>满意度 {satisfaction:number}，上次 {satisfaction_before:number}</translation>
    </message>
    <message>
        <source>threatened by {rivals}</source>
        <translation>竞争威胁：{rivals}</translation>
    </message>
    <message>
        <source>Do not go by one figure: open the scorecard and see which side is right.</source>
        <translation>不要只看单一指标：打开计分卡，看哪一边对。</translation>
    </message>
    <message>
        <source>Ask about a second need or service; without one, do not treat it as a big customer.</source>
        <translation>问问后续需求或服务；没有的话，不要当作大客户对待。</translation>
    </message>
    <message>
        <source>Raise the price, lower the cost to serve, or accept less volume: the more is sold, the more is lost.</source>
        <translation>提价、降低服务成本，或者少卖一些：卖得越多，亏得越多。</translation>
    </message>
    <message>
        <source>Set a limit before the next quote, and give something for it that is not price.</source>
        <translation>下次报价前先定好“度”，用价格以外的东西代替让利。</translation>
    </message>
    <message>
        <source>Grow the next ones: plan a step for each of the following ten.</source>
        <translation>培养后面的客户：给随后十位各安排一步。</translation>
    </message>
    <message>
        <source>Get in touch this week: key accounts grow out of small ones.</source>
        <translation>本周就联系：重点客户由小客户成长而来。</translation>
    </message>
    <message>
        <source>Give small customers a cheap rhythm: a call, a message, a round of greetings.</source>
        <translation>给中小客户一个低成本的节奏：电话、短信、节日问候。</translation>
    </message>
    <message>
        <source>Serve it by phone or message, agree on a price for the effort, or park it after a look at its potential.</source>
        <translation>改用电话或消息服务，为付出的精力议价，或研究潜力后放弃。</translation>
    </message>
    <message>
        <source>Visit before the next order is missed: ask, solve, and agree on the next step.</source>
        <translation>赶在错过下一单之前拜访：询问、解决、约定下一步。</translation>
    </message>
    <message>
        <source>Tier and grade lie two steps or more apart.</source>
        <translation>层级与等级相差两级或以上。</translation>
    </message>
    <message>
        <source>A single order that alone would make a medium customer or better, at least five times the usual order, and 180 days without a second order, service or consumables.</source>
        <translation>唯一一单就够得上中客户或更高，至少为平常订单的五倍，且 180 天没有第二单、服务或耗材。</translation>
    </message>
    <message>
        <source>In the first fifth by revenue, but without net contribution, or with less than half the book&apos;s margin rate.</source>
        <translation>销售额居前五分之一，但没有净贡献，或毛利率不到全簿的一半。</translation>
    </message>
    <message>
        <source>Average discount above the upper quarter of the tier and ten points above its middle, or rising three quarters in a row while margin falls.</source>
        <translation>平均优惠高于同层级上四分位且高出中位十个百分点，或连升三季而毛利下降。</translation>
    </message>
    <message>
        <source>One customer brings more than 30%, or three more than 60%, of all positive net contribution.</source>
        <translation>一位客户超过正净贡献的 30%，或三位超过 60%。</translation>
    </message>
    <message>
        <source>Small, inactive or prospect, with potential of 70 or more or demand in the top fifth, past its longest interval.</source>
        <translation>小客户、非积极或潜在客户，潜力 70 以上或需求居前五分之一，却超过最长联系间隔。</translation>
    </message>
    <message>
        <source>Half of the medium and small customers are past their longest interval, while key accounts had more than 1.5 times the contacts of their standard in 90 days.</source>
        <translation>一半的中小客户超过最长间隔，而重点客户 90 天内的联系超过标准的 1.5 倍。</translation>
    </message>
    <message>
        <source>In the band that brings nothing, and in the first fifth by hours.</source>
        <translation>属于不带来利润的一段，工时却居前五分之一。</translation>
    </message>
    <message>
        <source>A key account that slips, orders far less than a year ago, waits too long for an answer, is less satisfied than before, or is courted by a competitor.</source>
        <translation>重点客户开始松动、订单远少于去年、答复超时、满意度下降，或有竞争对手拉拢。</translation>
    </message>
</context>
<context>
    <name>PitfallsScreen</name>
    <message>
        <source>What was seen</source>
        <translation>迹象</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>整本客户簿</translation>
    </message>
    <message>
        <source>All of them in the list</source>
        <translation>在列表中查看全部</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>Not seen at present</source>
        <translation>目前没有的</translation>
    </message>
    <message>
        <source>looked for, and not found</source>
        <translation>查过，没有发现</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What I do</source>
        <translation>挽留措施</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Warnings and what became of them</source>
        <translation>提醒的经过与处理</translation>
    </message>
    <message>
        <source>choose one and say what is done</source>
        <translation>选一条，写下怎么处理</translation>
    </message>
    <message>
        <source>Handle…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>A warning is remembered from the first day it was seen here until a day it is not. Say what is done, what it costs and what came of it. A false alarm shows no more, until the warning ended and comes again.</source>
        <translation>一条提醒从这里第一次看到那天记起，到看不到那天为止。写下采取的措施、花费和结果。标为误报的不再显示，直到它解除后又重新出现。</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Could be given up</source>
        <translation>建议放弃</translation>
    </message>
    <message>
        <source>{count}: nothing brought, now and a year ago</source>
        <translation>{count}：现在和一年前都不带来利润</translation>
    </message>
    <message>
        <source>In the drain band on this day and twelve months before it, and not cultivated. Parking asks for the potential and a reason; cultivating protects from this list until a day.</source>
        <translation>当日和十二个月前都在消耗段，且不在培育中。放弃须填写潜力和理由；培育则在期限前不列入此名单。</translation>
    </message>
    <message>
        <source>Park…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Cultivate…</source>
        <translation>培育…</translation>
    </message>
    <message>
        <source>Strong need, small deals</source>
        <translation>需求强、成交小</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Visited without a profile sheet</source>
        <translation>拜访过却没有概况表</translation>
    </message>
    <message>
        <source>Key accounts: no birthday or home address</source>
        <translation>重点客户缺生日或住址</translation>
    </message>
    <message>
        <source>Buys on discount only</source>
        <translation>只在优惠时购买</translation>
    </message>
    <message>
        <source>Rank by revenue and by profit far apart</source>
        <translation>销售额与利润排名相差悬殊</translation>
    </message>
    <message>
        <source>Below the low-touch line</source>
        <translation>低于低接触线</translation>
    </message>
    <message>
        <source>Beside the rank</source>
        <translation>排名之外</translation>
    </message>
    <message>
        <source>A strong need is level 4 or more, or demand in the top fifth, with revenue in the lower half. A profile sheet counts from half complete. On discount only: three priced orders or more, none without a discount.</source>
        <translation>需求强指需求等级 4 以上或需求居前五分之一，而销售额在后一半。概况表完成一半才算有。只在优惠时购买：三张以上有目录价的订单，没有一张不打折。</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>No review is planned. A plan nobody looks at is none.</source>
        <translation>还没有安排复盘。没人回头看的计划等于没有。</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>下次复盘：{day}</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day}完成</translation>
    </message>
    <message>
        <source>{day} · late</source>
        <translation>{day} · 逾期</translation>
    </message>
    <message>
        <source>Account plan · {name}</source>
        <translation>客户计划 · {name}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>关键人</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>The four questions</source>
        <translation>四个问题</translation>
    </message>
    <message>
        <source>Know the customer</source>
        <translation>了解客户</translation>
    </message>
    <message>
        <source>Where to, and how</source>
        <translation>去哪里，怎么去</translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation>全部比较…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Reviewed…</source>
        <translation>复盘…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>客户计划</translation>
    </message>
    <message>
        <source>Break down</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Years of a long-term goal, quarters of a year, months of a quarter</source>
        <translation>长期目标分到年，年分到季，季分到月</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>取消安排</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>New step…</source>
        <translation>新建行动…</translation>
    </message>
    <message>
        <source>No steps yet. Who does what, and when?</source>
        <translation>还没有行动。谁，做什么，什么时候？</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Plan without a name</source>
        <translation>未命名的计划</translation>
    </message>
    <message>
        <source>{count} closed before.</source>
        <translation>以前结束过 {count}。</translation>
    </message>
    <message>
        <source>Who is it, what does it want, how is it managed, how is it kept? With goals, steps and a review.</source>
        <translation>谁是大客户、想要什么、如何管理、如何长期经营，再加上目标、行动和复盘。</translation>
    </message>
    <message>
        <source>No plan for this customer yet</source>
        <translation>这位客户还没有计划</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Every row can be read. Nothing stays out.</source>
        <translation>每一行都能读取，全部可以导入。</translation>
    </message>
    <message>
        <source>What will come in</source>
        <translation>将要导入</translation>
    </message>
    <message>
        <source>Nothing is written yet. A backup is made first, and all of it can be undone in one step.</source>
        <translation>尚未写入。会先备份，整个导入可一步撤销。</translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation>导入 {rows}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>In the book already?</source>
        <translation>可能已有</translation>
    </message>
    <message>
        <source>Need a look</source>
        <translation>需要看一下</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将更改</translation>
    </message>
    <message>
        <source>Nothing new: all of it is in the book already.</source>
        <translation>没有新内容：这些全都已经有了。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}：{problem}</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>必须填写。</translation>
    </message>
    <message>
        <source>At most {max_length:number} characters fit.</source>
        <translation>最多 {max_length:number} 个字。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>太长了。</translation>
    </message>
    <message>
        <source>Give a whole number.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>请填是或否。</translation>
    </message>
    <message>
        <source>This is no rule. Try: every 2 weeks.</source>
        <translation>这不是重复规则，可写：每两周。</translation>
    </message>
    <message>
        <source>A step comes back once a day at most.</source>
        <translation>一件事最多每天重复一次。</translation>
    </message>
    <message>
        <source>This kind of rule is not followed. Try: every month.</source>
        <translation>暂不支持这种重复规则，可写：每月。</translation>
    </message>
    <message>
        <source>A figure in this rule has no meaning.</source>
        <translation>这条规则里的数字没有意义。</translation>
    </message>
    <message>
        <source>This is no day. Try 2026-11-23.</source>
        <translation>不是日期，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>不在可选项中。</translation>
    </message>
    <message>
        <source>At least {ge:number}.</source>
        <translation>至少为 {ge:number}。</translation>
    </message>
    <message>
        <source>This is too small.</source>
        <translation>太小了。</translation>
    </message>
    <message>
        <source>At most {le:number}.</source>
        <translation>至多为 {le:number}。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>太大了。</translation>
    </message>
    <message>
        <source>Judge the potential first: small now may be large later.</source>
        <translation>请先研究潜力：现在小，以后可能大。</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>这个名称已被使用，请换一个。</translation>
    </message>
    <message>
        <source>This is shorter than the usual rhythm.</source>
        <translation>不能比平常的间隔还短。</translation>
    </message>
    <message>
        <source>They would in the end report to themselves.</source>
        <translation>这样会绕一圈变成向自己汇报。</translation>
    </message>
    <message>
        <source>Say what there is to choose from.</source>
        <translation>请填写可选的内容。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Add at least one line.</source>
        <translation>请至少添加一行明细。</translation>
    </message>
    <message>
        <source>This lies before its beginning.</source>
        <translation>早于开始时间。</translation>
    </message>
    <message>
        <source>This lies before it was opened.</source>
        <translation>早于提出时间。</translation>
    </message>
    <message>
        <source>A customer cannot be tied to itself.</source>
        <translation>客户不能和自己建立关系。</translation>
    </message>
    <message>
        <source>The floor price is above the list price.</source>
        <translation>底价高于标价。</translation>
    </message>
    <message>
        <source>A name stands twice.</source>
        <translation>有重复的名称。</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>This day is yet to come.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>请选择今天以后的日期。</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>没有这个字段。</translation>
    </message>
    <message>
        <source>This does not fit here.</source>
        <translation>这里不能这样填。</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Also those no longer sold</source>
        <translation>含停售产品</translation>
    </message>
    <message>
        <source>Materials of {product}</source>
        <translation>{product} 的资料</translation>
    </message>
</context>
<context>
    <name>ProfitScreen</name>
    <message>
        <source>Part of revenue and of profit by tier</source>
        <translation>各层级的销售额与利润占比</translation>
    </message>
    <message>
        <source>Revenue and gross margin by month</source>
        <translation>每月销售额与毛利</translation>
    </message>
    <message>
        <source>80/20 of net contribution</source>
        <translation>净贡献二八</translation>
    </message>
    <message>
        <source>80/20 of revenue</source>
        <translation>销售额二八</translation>
    </message>
    <message>
        <source>80/20 of my hours</source>
        <translation>工时二八</translation>
    </message>
    <message>
        <source>nothing to share out</source>
        <translation>没有可分的</translation>
    </message>
    <message>
        <source>{share} of customers make 80%</source>
        <translation>{share} 的客户占 80%</translation>
    </message>
    <message>
        <source>Your data: the first 20% of {count} make {share}.</source>
        <translation>您的数据：{count}中前 20% 占 {share}。</translation>
    </message>
    <message>
        <source>{sum}, {share} of all</source>
        <translation>{sum}，占 {share}</translation>
    </message>
    <message>
        <source>20 / 60 / 20</source>
        <translation>20 / 60 / 20</translation>
    </message>
    <message>
        <source>by net contribution</source>
        <translation>按净贡献</translation>
    </message>
    <message>
        <source>The first customer</source>
        <translation>第一位客户</translation>
    </message>
    <message>
        <source>of net contribution; warning above 30%</source>
        <translation>净贡献占比；超过 30% 提醒</translation>
    </message>
    <message>
        <source>The first three</source>
        <translation>前三位客户</translation>
    </message>
    <message>
        <source>warning above 60%</source>
        <translation>超过 60% 提醒</translation>
    </message>
    <message>
        <source>Herfindahl</source>
        <translation>赫芬达尔指数</translation>
    </message>
    <message>
        <source>0 where all bring the same, 1 where one brings all</source>
        <translation>越接近 0 越分散，1 为全靠一位</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>集中度</translation>
    </message>
    <message>
        <source>Rank by revenue and by profit far apart</source>
        <translation>销售额与利润排名相差悬殊</translation>
    </message>
    <message>
        <source>Buys on discount only</source>
        <translation>只在优惠时购买</translation>
    </message>
    <message>
        <source>Below the low-touch line</source>
        <translation>低于低接触线</translation>
    </message>
    <message>
        <source>Brings nothing, now and a year ago</source>
        <translation>现在和一年前都不带来利润</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Check a discount…</source>
        <translation>优惠尺度…</translation>
    </message>
    <message>
        <source>low-touch line {sum}</source>
        <translation>低接触线 {sum}</translation>
    </message>
    <message>
        <source>Far apart: the places by revenue and by net contribution differ by a fifth of all existing customers. On discount only: three priced orders or more in the window, none without a discount. The low-touch line is a yearly revenue the rep sets; grades A and B stand above it. Brings nothing: in the drain band on this day and twelve months before it.</source>
        <translation>相差悬殊：销售额名次与净贡献名次相差超过成交客户总数的五分之一。只在优惠时购买：统计期内有标价的订单不少于三单，且单单打折。低接触线是您设定的年销售额，A、B 级客户不受它限制。不带来利润：今天和十二个月前都落在消耗档。</translation>
    </message>
    <message>
        <source>Customers, part</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Revenue, part</source>
        <translation>销售额占比</translation>
    </message>
    <message>
        <source>Net contribution, part</source>
        <translation>净贡献占比</translation>
    </message>
    <message>
        <source>Hours, part</source>
        <translation>工时占比</translation>
    </message>
    <message>
        <source>Cost to serve</source>
        <translation>服务成本</translation>
    </message>
    <message>
        <source>Cost to serve, each</source>
        <translation>户均服务成本</translation>
    </message>
    <message>
        <source>{tier}: {share} of revenue</source>
        <translation>{tier}：{share} 的销售额</translation>
    </message>
    <message>
        <source>{tier}: {share} of net contribution</source>
        <translation>{tier}：{share} 的净贡献</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Volume against profit by tier</source>
        <translation>各层级：量与利</translation>
    </message>
    <message>
        <source>New in the window</source>
        <translation>期内新客户</translation>
    </message>
    <message>
        <source>Old customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Old against new customers</source>
        <translation>老客户与新客户</translation>
    </message>
    <message>
        <source>gross margin per order</source>
        <translation>每单毛利</translation>
    </message>
    <message>
        <source>Winning a new customer is said to cost 2 to 6 times what keeping one costs (an article on key accounts; your own figures are above).</source>
        <translation>据说开发一个新客户的成本是维持一个老客户的 2~6 倍（出自一篇谈重点客户的文章；上面是您自己的数据）。</translation>
    </message>
    <message>
        <source>{orders}, margin rate {rate}</source>
        <translation>{orders}，毛利率 {rate}</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Of the best</source>
        <translation>重点中</translation>
    </message>
    <message>
        <source>Part of the best</source>
        <translation>占重点</translation>
    </message>
    <message>
        <source>Of the others</source>
        <translation>其余中</translation>
    </message>
    <message>
        <source>Part of the others</source>
        <translation>占其余</translation>
    </message>
    <message>
        <source>Times as often</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>{lift} (few)</source>
        <translation>{lift}（样本少）</translation>
    </message>
    <message>
        <source>What the vital 20% have in common</source>
        <translation>重点 20% 有什么共同特征</translation>
    </message>
    <message>
        <source>against the rest; few says the group is too small to conclude from</source>
        <translation>与其余相比；“样本少”表示人数太少，不足以下结论</translation>
    </message>
</context>
<context>
    <name>ProofField</name>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>This is the printed recovery key</source>
        <translation>这是打印的恢复密钥</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页集(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Who is to be greeted</source>
        <translation>该问候谁</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Bought before a day…</source>
        <translation>某天以前买过的…</translation>
    </message>
    <message>
        <source>Text templates…</source>
        <translation>话术模板…</translation>
    </message>
    <message>
        <source>Birthdays
{left} to greet, {done} done</source>
        <translation>生日
待问候 {left} 位，已问候 {done} 位</translation>
    </message>
    <message>
        <source>{festival}, missed
{when} · {left} left</source>
        <translation>{festival}（已错过）
{when} · 还差 {left} 位</translation>
    </message>
    <message>
        <source>{festival}
{when} · {left} to greet</source>
        <translation>{festival}
{when} · 待问候 {left} 位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Everybody who bought before</source>
        <translation>在此之前买过的所有客户</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Log a contact in one line</source>
        <translation>一句话记录联系</translation>
    </message>
    <message>
        <source>In one line: called Wang, likes the price, call back Wednesday</source>
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
    <name>QuotePaper</name>
    <message>
        <source>Quotation {number}</source>
        <translation>报价单 {number}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折让</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For {customer}</source>
        <translation>致：{customer}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>Total {sum}</source>
        <translation>合计 {sum}</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
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
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>{value} is on the clipboard</source>
        <translation>已复制 {value}</translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>How to reach the customer itself</source>
        <translation>客户本身的联系方式</translation>
    </message>
    <message>
        <source>Reach at</source>
        <translation>联系方式</translation>
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
        <source>{share} of its like order again</source>
        <translation>同类再下单概率 {share}</translation>
    </message>
    <message>
        <source>ordered once, {since} days ago; others order every {gap} days</source>
        <translation>只下过一单，已 {since} 天；别的客户平常 {gap} 天下单</translation>
    </message>
    <message>
        <source>usually every {gap} days, now {since}</source>
        <translation>平常 {gap} 天下单，已 {since} 天</translation>
    </message>
    <message>
        <source>no order yet, no contact for {since} days, standard {gap}</source>
        <translation>还没有订单，{since} 天没联系，标准 {gap} 天</translation>
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
    <name>Recall</name>
    <message>
        <source>Service history</source>
        <translation>服务历史</translation>
    </message>
    <message>
        <source>How deals ended</source>
        <translation>过往商机</translation>
    </message>
    <message>
        <source>Cases and knowledge</source>
        <translation>案例与知识</translation>
    </message>
    <message>
        <source>No history yet, and nothing in the knowledge base fits.</source>
        <translation>还没有历史记录，知识库里也没有相关内容。</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢单</translation>
    </message>
</context>
<context>
    <name>RecallView</name>
    <message>
        <source>History and knowledge</source>
        <translation>历史与知识</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Everything else</source>
        <translation>其余各类</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>{count} of yours were found again by name or number; blanks are filled from the file.</source>
        <translation>按名称或编号认出您已有的 {count}，空白处用文件内容补上。</translation>
    </message>
    <message>
        <source>Left out as deleted here, or of somebody in the trash: {count}.</source>
        <translation>本机已删除、或客户在回收站里而不再收入：{count}。</translation>
    </message>
    <message>
        <source>Left out as their content or customer did not come along: {count}.</source>
        <translation>内容或所属客户没有一起交来而未收入：{count}。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Introduce yourself</source>
        <translation>自我介绍</translation>
    </message>
    <message>
        <source>Receive a handover</source>
        <translation>接收交接</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Opening and checking…</source>
        <translation>正在打开并检查…</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>正在接收…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}，共 {all}</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Looking who should hear of you first…</source>
        <translation>正在排出先联系谁…</translation>
    </message>
    <message>
        <source>Introduce myself</source>
        <translation>自我介绍</translation>
    </message>
    <message>
        <source>Planning the calls…</source>
        <translation>正在安排电话…</translation>
    </message>
</context>
<context>
    <name>ReceivedPage</name>
    <message>
        <source>Show what came in</source>
        <translation>查看进来的客户</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销接收</translation>
    </message>
    <message>
        <source>The receipt was undone</source>
        <translation>已撤销这次接收</translation>
    </message>
    <message>
        <source>Everything was there already</source>
        <translation>全都已经有了</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有任何改动</translation>
    </message>
    <message>
        <source>Received: {count} new</source>
        <translation>已接收：新增 {count}</translation>
    </message>
    <message>
        <source>Your book is as it was before.</source>
        <translation>客户簿已恢复原样。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Introduce yourself…</source>
        <translation>去作自我介绍…</translation>
    </message>
    <message>
        <source>Of {all:records} both sides changed, yours stayed in {mine:number}, theirs in {theirs:number}.</source>
        <translation>双方都改过的 {all:records}中，{mine:number} 条保留您的，{theirs:number} 条采用对方的。</translation>
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
    <name>RecipientModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>发到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <translation>✓ 已发送</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>The text says today</source>
        <translation>文中写的是今天</translation>
    </message>
    <message>
        <source>Not known: {fields}</source>
        <translation>缺少：{fields}</translation>
    </message>
</context>
<context>
    <name>RecipientTable</name>
    <message>
        <source>Recipients</source>
        <translation>收信人</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Invalid: {customers}</source>
        <translation>标记为无效：{customers}</translation>
    </message>
    <message>
        <source>Take the mark “&amp;invalid” off</source>
        <translation>取消“无效”标记(&amp;I)</translation>
    </message>
    <message>
        <source>Mark as &amp;invalid…</source>
        <translation>标记为无效(&amp;I)…</translation>
    </message>
    <message>
        <source>Nothing was imported that still stands.</source>
        <translation>没有仍然有效的导入。</translation>
    </message>
</context>
<context>
    <name>RecordsExport</name>
    <message>
        <source>Which records</source>
        <translation>哪些记录</translation>
    </message>
    <message>
        <source>Export records as a table</source>
        <translation>将记录导出为表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>Excel 用的 CSV (*.csv)</translation>
    </message>
    <message>
        <source>{rows} written to {file}</source>
        <translation>{rows}已写入 {file}</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>It opens this book where the passphrase is forgotten or the keychain is gone. Whoever has it can read everything: print it, and keep it in a safe place away from this computer. A new passphrase makes another recovery key.</source>
        <translation>忘记口令或钥匙串丢失时，用它打开这本客户簿。谁拿到它，谁就能看到全部内容：请打印出来，放在远离这台电脑的安全地方。换了口令，恢复密钥也会换。</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>It opens this book where its passphrase is forgotten or its keychain is gone.</source>
        <translation>忘记口令或钥匙串丢失时，用它打开这本客户簿。</translation>
    </message>
    <message>
        <source>Where KamDesk asks for the passphrase, tick “This is the printed recovery key” and type the key. Blanks and dashes do not matter, nor do capitals.</source>
        <translation>在 KamDesk 要求输入口令时，勾选“这是打印的恢复密钥”，再输入密钥。空格、连字符和大小写都不影响。</translation>
    </message>
    <message>
        <source>Whoever has this sheet can read the whole book. Keep it in a safe place, away from the computer.</source>
        <translation>谁拿到这张纸，谁就能看到整本客户簿。请放在远离电脑的安全地方。</translation>
    </message>
    <message>
        <source>A new passphrase makes another recovery key: then print that one. This sheet opens only the backups made before.</source>
        <translation>换了口令，恢复密钥也会换，届时请打印新的。这张纸就只能打开以前的备份。</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Something went wrong inside KamDesk. Nothing was changed; a report was kept.</source>
        <translation>KamDesk 内部出错，没有任何改动；已留下报告。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>Something in the form is not right yet.</source>
        <translation>表单中还有不对的地方。</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Look at the keyboard&apos;s language, and try again.</source>
        <translation>口令打不开。请检查键盘语言后再试。</translation>
    </message>
    <message>
        <source>No key opens this book here. Type its passphrase or its recovery key.</source>
        <translation>这里没有能打开此客户簿的密钥。请输入口令或恢复密钥。</translation>
    </message>
    <message>
        <source>This is not a whole recovery key. Compare it with the printed one, group by group.</source>
        <translation>恢复密钥不完整。请与打印件逐组核对。</translation>
    </message>
    <message>
        <source>A passphrase needs at least one character.</source>
        <translation>口令至少要有一个字。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was made.</source>
        <translation>两次口令不同，没有新建。</translation>
    </message>
    <message>
        <source>A book needs a passphrase, or a keychain to hold its key. Give one; no plain file is made.</source>
        <translation>客户簿需要口令，或由系统钥匙串保管密钥。请给出其一；不会生成未加密的文件。</translation>
    </message>
    <message>
        <source>The passphrase cannot be read from {path}.</source>
        <translation>无法从 {path} 读取口令。</translation>
    </message>
    <message>
        <source>The passphrase cannot be read from this file.</source>
        <translation>无法从此文件读取口令。</translation>
    </message>
    <message>
        <source>demo is the name of the demo book. Choose another one.</source>
        <translation>demo 是示例客户簿的名字，请换一个。</translation>
    </message>
    <message>
        <source>{path} is not a KamDesk book. It was left as it is.</source>
        <translation>{path} 不是 KamDesk 客户簿，未作改动。</translation>
    </message>
    <message>
        <source>This is not a KamDesk book. It was left as it is.</source>
        <translation>这不是 KamDesk 客户簿，未作改动。</translation>
    </message>
    <message>
        <source>{path} is a database of another program. It was left as it is.</source>
        <translation>{path} 是其他软件的数据库，未作改动。</translation>
    </message>
    <message>
        <source>This is a file of another program. It was left as it is.</source>
        <translation>这是其他软件的文件，未作改动。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; restore the last backup instead.</source>
        <translation>{path} 已损坏，未作改动；请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The file is damaged. Ask for it again, or take another copy.</source>
        <translation>文件已损坏。请对方重发，或换一份副本。</translation>
    </message>
    <message>
        <source>{path} was written by a newer KamDesk. Update KamDesk to open it.</source>
        <translation>{path} 由更新版本的 KamDesk 写成，请升级 KamDesk 后打开。</translation>
    </message>
    <message>
        <source>This was written by a newer KamDesk. Update KamDesk to read it.</source>
        <translation>此文件由更新版本的 KamDesk 写成，请升级 KamDesk 后读取。</translation>
    </message>
    <message>
        <source>The book could not be brought to this version; it is as it was. Keep it and its backup, and report this.</source>
        <translation>客户簿未能升级到本版本，仍是原样。请保留它和备份，并反馈此问题。</translation>
    </message>
    <message>
        <source>There is no book at {path}. Was it moved, or is its drive not connected?</source>
        <translation>{path} 没有客户簿。是否移动过，或磁盘未连接？</translation>
    </message>
    <message>
        <source>There is no such book. Was it moved, or is its drive not connected?</source>
        <translation>没有这本客户簿。是否移动过，或磁盘未连接？</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Another program holds {path}. Close it there, and try again.</source>
        <translation>{path} 正被其他程序占用。请在那里关闭后再试。</translation>
    </message>
    <message>
        <source>Another program holds the book. Close it there, and try again.</source>
        <translation>客户簿正被其他程序占用。请在那里关闭后再试。</translation>
    </message>
    <message>
        <source>Something long is being read from the book. Wait until it has ended, and try again.</source>
        <translation>正在从客户簿读取大量内容。请等它结束后再试。</translation>
    </message>
    <message>
        <source>The encryption library is missing. Install KamDesk again; no plain file will be written.</source>
        <translation>缺少加密组件。请重新安装 KamDesk；不会写入未加密的文件。</translation>
    </message>
    <message>
        <source>The encryption library does not work as it must. Install KamDesk again.</source>
        <translation>加密组件工作不正常。请重新安装 KamDesk。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room, and try again.</source>
        <translation>磁盘已满，没有任何改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The amounts are together more than a book can add up; nothing was changed. Look for one that is much too large.</source>
        <translation>金额合计超出了客户簿能计算的范围，未作任何更改。请检查是否有金额过大。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Look whether the folder is there and may be written to.</source>
        <translation>无法写入 {path}。请检查文件夹是否存在、能否写入。</translation>
    </message>
    <message>
        <source>The file cannot be written. Look whether the folder may be written to.</source>
        <translation>无法写入文件。请检查文件夹能否写入。</translation>
    </message>
    <message>
        <source>{file} cannot be read. Is it open in another program?</source>
        <translation>无法读取 {file}。是否在其他程序中打开着？</translation>
    </message>
    <message>
        <source>{path} cannot be read. Is it open in another program?</source>
        <translation>无法读取 {path}。是否在其他程序中打开着？</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>无法读取文件。是否在其他程序中打开着？</translation>
    </message>
    <message>
        <source>{path} is there already and was not overwritten. Choose another name.</source>
        <translation>{path} 已存在，没有覆盖。请换一个名字。</translation>
    </message>
    <message>
        <source>Such a file is there already. Choose another name.</source>
        <translation>已有同名文件。请换一个名字。</translation>
    </message>
    <message>
        <source>The copy does not agree with the book, so it was not kept. Try another disk.</source>
        <translation>副本与客户簿不一致，没有保留。请换一个磁盘再试。</translation>
    </message>
    <message>
        <source>Nothing could be rescued from {path}. Restore the last backup instead.</source>
        <translation>无法从 {path} 抢救任何内容。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Nothing could be rescued. Restore the last backup instead.</source>
        <translation>无法抢救任何内容。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>This system has no keychain that keeps a key. Use a passphrase.</source>
        <translation>本系统没有可保管密钥的钥匙串。请使用口令。</translation>
    </message>
    <message>
        <source>This is the only way into the book. Set a passphrase before taking it away.</source>
        <translation>这是打开客户簿的唯一途径。请先设置口令再取消它。</translation>
    </message>
    <message>
        <source>Too many tries. Wait {seconds:number} seconds, and try again.</source>
        <translation>尝试次数过多。请等 {seconds:number} 秒后再试。</translation>
    </message>
    <message>
        <source>Too many tries. Wait a little, and try again.</source>
        <translation>尝试次数过多。请稍候再试。</translation>
    </message>
    <message>
        <source>{file} is no longer what was handed over, or is gone. Nothing was erased: hand over again.</source>
        <translation>{file} 已不是移交时的文件，或已不在原处。没有删除任何内容，请重新移交。</translation>
    </message>
    <message>
        <source>{count:customers} were changed after the handover; the file does not have that. Nothing was erased: hand over again.</source>
        <translation>移交之后又修改了 {count:customers}，文件里没有这些修改。没有删除任何内容，请重新移交。</translation>
    </message>
    <message>
        <source>There is nobody in this list to hand over.</source>
        <translation>此列表中没有可交接的客户。</translation>
    </message>
    <message>
        <source>This handover is in {theirs}, your book in {ours}.</source>
        <translation>此交接的币种是 {theirs}，您的客户簿是 {ours}。</translation>
    </message>
    <message>
        <source>This handover is in another currency than your book.</source>
        <translation>此交接的币种与您的客户簿不同。</translation>
    </message>
    <message>
        <source>KamDesk writes no {ending} files. Choose csv, xlsx, vcf, ics, pdf or json.</source>
        <translation>KamDesk 不写 {ending} 文件。请选 csv、xlsx、vcf、ics、pdf 或 json。</translation>
    </message>
    <message>
        <source>KamDesk writes csv, xlsx, vcf, ics, pdf and json files.</source>
        <translation>KamDesk 可写 csv、xlsx、vcf、ics、pdf 和 json 文件。</translation>
    </message>
    <message>
        <source>{count} customers are too many for the preview. Export them as PDF, and print that.</source>
        <translation>{count} 位客户太多，无法预览。请先导出为 PDF，再打印该文件。</translation>
    </message>
    <message>
        <source>Some of it was changed since. Take the later changes back first.</source>
        <translation>其中一部分之后又改过。请先撤销后来的改动。</translation>
    </message>
    <message>
        <source>This step is not in the history any more.</source>
        <translation>历史中已没有这一步。</translation>
    </message>
    <message>
        <source>This step cannot be taken back any more.</source>
        <translation>这一步已无法撤销。</translation>
    </message>
    <message>
        <source>This is not in the book any more.</source>
        <translation>客户簿中已没有它。</translation>
    </message>
    <message>
        <source>They are all planned for that day already.</source>
        <translation>这些客户当天都已安排拜访。</translation>
    </message>
    <message>
        <source>That day is past. Choose today or a later one.</source>
        <translation>这一天已经过去。请选今天或以后的日子。</translation>
    </message>
    <message>
        <source>No number is known that a phone could dial.</source>
        <translation>没有可以拨打的号码。</translation>
    </message>
    <message>
        <source>The text is too long for one code. Shorten it, or copy it instead.</source>
        <translation>内容太长，一个二维码放不下。请缩短，或改用复制。</translation>
    </message>
    <message>
        <source>These fields cannot be set for many customers at once.</source>
        <translation>这些字段不能为多位客户一起设置。</translation>
    </message>
    <message>
        <source>A group cannot be put inside itself.</source>
        <translation>分组不能放进自己里面。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>这个名称已被使用，请换一个。</translation>
    </message>
    <message>
        <source>There is a plan in force. Close it first.</source>
        <translation>已有一份正在执行的计划，请先结束它。</translation>
    </message>
    <message>
        <source>This goal has no further parts. Give it a period such as 2026-2028, 2026 or 2026-Q1.</source>
        <translation>这个目标没有可再分解的期间。请填写 2026-2028、2026 或 2026-Q1 这样的期间。</translation>
    </message>
    <message>
        <source>Marks go from 1 to 5.</source>
        <translation>评分为 1 到 5。</translation>
    </message>
    <message>
        <source>{count:number} values mean nothing under this type. Correct them first, or make another field.</source>
        <translation>有 {count:number} 个值不能转换成这种类型，请先修改这些值，或另建一个字段。</translation>
    </message>
    <message>
        <source>Some values mean nothing under this type. Correct them first.</source>
        <translation>有些值不能转换成这种类型，请先修改。</translation>
    </message>
    <message>
        <source>This filter cannot be read. Build it anew.</source>
        <translation>这个筛选条件无法识别，请重新设置。</translation>
    </message>
    <message>
        <source>The filter asks about {field}, which this book does not have. Build it anew.</source>
        <translation>筛选条件用到了本客户簿没有的字段“{field}”，请重新设置。</translation>
    </message>
    <message>
        <source>The filter asks about a field this book does not have. Build it anew.</source>
        <translation>筛选条件用到了本客户簿没有的字段，请重新设置。</translation>
    </message>
    <message>
        <source>There is nothing to log yet.</source>
        <translation>还没有可记录的内容。</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>请选择今天以后的日期。</translation>
    </message>
    <message>
        <source>No customer is called {name}.</source>
        <translation>没有名为 {name} 的客户。</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>没有这位客户。</translation>
    </message>
    <message>
        <source>A customer cannot be merged with itself.</source>
        <translation>不能把客户与自己合并。</translation>
    </message>
    <message>
        <source>Choose two different customers.</source>
        <translation>请选择两位不同的客户。</translation>
    </message>
    <message>
        <source>{name} fits several customers. Give the number instead.</source>
        <translation>有多位客户符合 {name}，请改用编号。</translation>
    </message>
    <message>
        <source>The name fits several customers. Give the number instead.</source>
        <translation>有多位客户符合此名称，请改用编号。</translation>
    </message>
    <message>
        <source>There is no list {lens}.</source>
        <translation>没有列表 {lens}。</translation>
    </message>
    <message>
        <source>There is no such list.</source>
        <translation>没有这个列表。</translation>
    </message>
    <message>
        <source>A list cannot be ordered by {column}.</source>
        <translation>列表不能按 {column} 排序。</translation>
    </message>
    <message>
        <source>A list cannot be ordered by this.</source>
        <translation>列表不能这样排序。</translation>
    </message>
    <message>
        <source>There is nothing to explain about this.</source>
        <translation>这一项没有可解释的内容。</translation>
    </message>
    <message>
        <source>There is no set of weights {name}.</source>
        <translation>没有名为 {name} 的权重方案。</translation>
    </message>
    <message>
        <source>There is no such set of weights.</source>
        <translation>没有这个权重方案。</translation>
    </message>
    <message>
        <source>There is no text encoding {encoding}.</source>
        <translation>没有文字编码 {encoding}。</translation>
    </message>
    <message>
        <source>There is no such text encoding.</source>
        <translation>没有这种文字编码。</translation>
    </message>
    <message>
        <source>The setting {name} cannot have this value.</source>
        <translation>设置 {name} 不能取此值。</translation>
    </message>
    <message>
        <source>A setting cannot have this value.</source>
        <translation>设置不能取此值。</translation>
    </message>
    <message>
        <source>This is not a key for handovers; one begins with age1.</source>
        <translation>这不是交接密钥；交接密钥以 age1 开头。</translation>
    </message>
    <message>
        <source>A handover is locked by a passphrase or by keys, one file for each.</source>
        <translation>交接文件用口令或密钥加锁，各为一个文件。</translation>
    </message>
    <message>
        <source>A handover needs a passphrase or the key of who receives it.</source>
        <translation>交接需要口令或接收者的密钥。</translation>
    </message>
    <message>
        <source>A lens narrows customers; of other records the whole table is written.</source>
        <translation>范围只用于客户；其他记录总是导出整张表。</translation>
    </message>
    <message>
        <source>{uid} is named for both sides; one version can stand.</source>
        <translation>{uid} 同时指定了双方;只能以一方为准。</translation>
    </message>
    <message>
        <source>A record is named for both sides; one version can stand.</source>
        <translation>有一条记录同时指定了双方;只能以一方为准。</translation>
    </message>
    <message>
        <source>{uid} is no record both sides changed; --dry-run lists those.</source>
        <translation>{uid} 不是双方都改过的记录;用 --dry-run 可列出这些记录。</translation>
    </message>
    <message>
        <source>Both sides changed no such record; --dry-run lists those.</source>
        <translation>没有这样一条双方都改过的记录;用 --dry-run 可列出这些记录。</translation>
    </message>
    <message>
        <source>This handover is locked by a passphrase. Type it.</source>
        <translation>此交接文件用口令加锁，请输入口令。</translation>
    </message>
    <message>
        <source>This handover is locked by a key. Choose the file with yours.</source>
        <translation>此交接文件用密钥加锁，请选择含您密钥的文件。</translation>
    </message>
    <message>
        <source>This handover was made for another key.</source>
        <translation>此交接文件是为另一个密钥制作的。</translation>
    </message>
    <message>
        <source>This is not an encrypted handover.</source>
        <translation>这不是加密的交接文件。</translation>
    </message>
    <message>
        <source>This file asks for too much computing to be opened safely.</source>
        <translation>打开此文件所需的运算过大，不安全。</translation>
    </message>
    <message>
        <source>This file holds no KamDesk handover.</source>
        <translation>此文件中没有 KamDesk 交接内容。</translation>
    </message>
    <message>
        <source>{member} in this handover was changed on its way. Ask for the file again.</source>
        <translation>交接文件中的 {member} 在途中被改动过。请对方重发。</translation>
    </message>
    <message>
        <source>This handover was changed on its way. Ask for the file again.</source>
        <translation>交接文件在途中被改动过。请对方重发。</translation>
    </message>
    <message>
        <source>This handover holds a file with a dangerous name. It was not read.</source>
        <translation>交接文件中有名称危险的文件，没有读取。</translation>
    </message>
    <message>
        <source>Line {line:number} of {member} in this handover cannot be read.</source>
        <translation>交接文件中 {member} 的第 {line:number} 行无法读取。</translation>
    </message>
    <message>
        <source>A record in this handover cannot be read.</source>
        <translation>交接文件中有一条记录无法读取。</translation>
    </message>
    <message>
        <source>“{field}” of record {line:number} in {member} is longer than KamDesk keeps. Nothing came in.</source>
        <translation>{member} 第 {line:number} 条记录的“{field}”过长，KamDesk 无法保存。未收入任何内容。</translation>
    </message>
    <message>
        <source>A text in this file is longer than KamDesk keeps. Nothing came in.</source>
        <translation>文件中有一段文字过长，KamDesk 无法保存。未收入任何内容。</translation>
    </message>
    <message>
        <source>The file is larger than KamDesk reads safely.</source>
        <translation>文件超过 KamDesk 能安全读取的大小。</translation>
    </message>
    <message>
        <source>{file} is larger than {limit:size}, more than KamDesk reads at once. Split it.</source>
        <translation>{file} 超过 {limit:size}，一次读不了。请拆分。</translation>
    </message>
    <message>
        <source>The file is too large. Split it.</source>
        <translation>文件太大，请拆分。</translation>
    </message>
    <message>
        <source>There is no such kind.</source>
        <translation>没有这种类别。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>{file} has changed since it was looked at. Take it out and add it again.</source>
        <translation>{file} 在查看之后被改动过。请移除后重新添加。</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at. Take it out and add it again.</source>
        <translation>文件在查看之后被改动过。请移除后重新添加。</translation>
    </message>
    <message>
        <source>{file} was not handed over: Outlook keeps a whole mail to itself. Drag it to a folder first, or save it with File, Save as; then drop the .msg or .eml here.</source>
        <translation>没有收到 {file} 的内容：Outlook 不会把整封邮件直接交给别的程序。请先把邮件拖到文件夹里，或用“文件、另存为”保存，再把 .msg 或 .eml 文件拖到这里。</translation>
    </message>
    <message>
        <source>A mail was not handed over. Drag it to a folder first, or save it with File, Save as; then drop the .msg or .eml here.</source>
        <translation>没有收到邮件的内容。请先把邮件拖到文件夹里，或用“文件、另存为”保存，再把 .msg 或 .eml 文件拖到这里。</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the files in it.</source>
        <translation>{file} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} is a folder, so no file can be written there. Choose another name.</source>
        <translation>{path} 是文件夹，不能写成文件。请换一个名称。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation>这是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>You may not read {file}.</source>
        <translation>没有读取 {file} 的权限。</translation>
    </message>
    <message>
        <source>You may not write {path}. Close it where it is open, or choose another folder.</source>
        <translation>没有权限写入 {path}。如已在别处打开，请先关闭，或另选文件夹。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>The folder of {path} is not there. Make it, or choose another one.</source>
        <translation>{path} 所在的文件夹不存在。请先新建，或另选一个。</translation>
    </message>
    <message>
        <source>The folder is not there. Make it, or choose another one.</source>
        <translation>文件夹不存在。请先新建，或另选一个。</translation>
    </message>
    <message>
        <source>{file} is neither a table nor an address card. Save it as CSV or Excel.</source>
        <translation>{file} 既不是表格也不是名片。请另存为 CSV 或 Excel。</translation>
    </message>
    <message>
        <source>The file is neither a table nor an address card. Save it as CSV or Excel.</source>
        <translation>文件既不是表格也不是名片。请另存为 CSV 或 Excel。</translation>
    </message>
    <message>
        <source>{file} is no table but records exported by KamDesk. Take them in with Receive a handover (command: receive).</source>
        <translation>{file} 不是表格，而是 KamDesk 导出的记录。请用“接收交接”导入（命令行：receive）。</translation>
    </message>
    <message>
        <source>This is no table but records exported by KamDesk. Take them in with Receive a handover (command: receive).</source>
        <translation>这不是表格，而是 KamDesk 导出的记录。请用“接收交接”导入（命令行：receive）。</translation>
    </message>
    <message>
        <source>{file} is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx.</source>
        <translation>{file} 其实是网页，只是名为工作簿。请用 Excel 打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx.</source>
        <translation>这其实是网页，只是名为工作簿。请用 Excel 打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook has no sheet {sheet}.</source>
        <translation>工作簿中没有工作表 {sheet}。</translation>
    </message>
    <message>
        <source>The workbook has no such sheet.</source>
        <translation>工作簿中没有这个工作表。</translation>
    </message>
    <message>
        <source>There is no address card in this file.</source>
        <translation>此文件中没有名片。</translation>
    </message>
    <message>
        <source>The table has more than {limit:number} columns.</source>
        <translation>表格超过 {limit:number} 列。</translation>
    </message>
    <message>
        <source>The table has too many columns.</source>
        <translation>表格列数太多。</translation>
    </message>
    <message>
        <source>The table has more than {limit:number} rows. Split it.</source>
        <translation>表格超过 {limit:number} 行，请拆分。</translation>
    </message>
    <message>
        <source>The table has too many rows. Split it.</source>
        <translation>表格行数太多，请拆分。</translation>
    </message>
    <message>
        <source>A quotation mark that opens in line {line:number} is never closed.</source>
        <translation>第 {line:number} 行开始的引号没有结束。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>有引号没有结束。</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in Excel, save it again, and import that.</source>
        <translation>这个工作簿已损坏。请用 Excel 打开、重新保存后再导入。</translation>
    </message>
    <message>
        <source>The workbook is encrypted with a password. Open it in Excel, save it without one, and import that.</source>
        <translation>这个工作簿设了打开密码。请用 Excel 打开、去掉密码另存后再导入。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than it should. It was not read.</source>
        <translation>工作簿解开后大得不正常，没有读取。</translation>
    </message>
    <message>
        <source>The workbook has too many cells to be read at once. Split it.</source>
        <translation>工作簿单元格太多，一次读不了。请拆分。</translation>
    </message>
    <message>
        <source>Reading the workbook took too long. Save it as CSV.</source>
        <translation>读取工作簿用时过长。请另存为 CSV。</translation>
    </message>
    <message>
        <source>The file to be joined has no column {key}.</source>
        <translation>要关联的文件没有列 {key}。</translation>
    </message>
    <message>
        <source>The files to be joined share no column.</source>
        <translation>要关联的文件没有共同的列。</translation>
    </message>
    <message>
        <source>In the map, {key} must be one of: {allowed}.</source>
        <translation>对应表中 {key} 必须是其中之一：{allowed}。</translation>
    </message>
    <message>
        <source>A value in the map does not fit.</source>
        <translation>对应表中有不合适的值。</translation>
    </message>
    <message>
        <source>The map is not a JSON object.</source>
        <translation>对应表不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The map is not JSON; line {line:number} cannot be read.</source>
        <translation>对应表不是 JSON，第 {line:number} 行无法读取。</translation>
    </message>
    <message>
        <source>The map is not JSON.</source>
        <translation>对应表不是 JSON。</translation>
    </message>
    <message>
        <source>The map names orders and contact records in one file.</source>
        <translation>对应表在一个文件里既有订单又有联系记录。</translation>
    </message>
    <message>
        <source>The file has no column {column}.</source>
        <translation>文件没有列 {column}。</translation>
    </message>
    <message>
        <source>The file has no such column.</source>
        <translation>文件没有这一列。</translation>
    </message>
    <message>
        <source>There is no field {field} for column {column}.</source>
        <translation>列 {column} 没有字段 {field} 可对应。</translation>
    </message>
    <message>
        <source>The map names a field that is not known.</source>
        <translation>对应表中有未知的字段。</translation>
    </message>
    <message>
        <source>The map knows no {key}; it knows {allowed}.</source>
        <translation>对应表不认识 {key}，只认识 {allowed}。</translation>
    </message>
    <message>
        <source>The map holds a word it does not know.</source>
        <translation>对应表中有不认识的词。</translation>
    </message>
    <message>
        <source>This could not be done ({code}).</source>
        <translation>无法完成（{code}）。</translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message>
        <source>{rhythm}, {count} times in all</source>
        <translation>{rhythm}，共 {count} 次</translation>
    </message>
    <message>
        <source>{rhythm}, until {day}</source>
        <translation>{rhythm}，到 {day} 为止</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every {count} days</source>
        <translation>每{count}天</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every {count} weeks</source>
        <translation>每{count}周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every {count} months</source>
        <translation>每{count}个月</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>every {count} years</source>
        <translation>每{count}年</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>every {days}</source>
        <translation>每{days}</translation>
    </message>
    <message>
        <source>every {count} weeks on {days}</source>
        <translation>每{count}周的{days}</translation>
    </message>
    <message>
        <source>at the end of every month</source>
        <translation>每月底</translation>
    </message>
    <message>
        <source>every month on day {day}</source>
        <translation>每月{day}号</translation>
    </message>
    <message>
        <source>every {count} months on day {day}</source>
        <translation>每{count}个月{day}号</translation>
    </message>
    <message>
        <source>every year at the end of {month}</source>
        <translation>每年{month}底</translation>
    </message>
    <message>
        <source>every year on day {day} of {month}</source>
        <translation>每年{month}{day}日</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>never; every 2 weeks, 每月15号 …</source>
        <translation>不重复；可写 每两周、每月15号、每周一三五 …</translation>
    </message>
    <message>
        <source>Choose how often</source>
        <translation>选择重复频率</translation>
    </message>
    <message>
        <source>Not understood. Write every 2 weeks, every Monday, 每月15号, or FREQ=WEEKLY;BYDAY=MO.</source>
        <translation>没看懂。可写 每两周、每周一、每月15号，或 FREQ=WEEKLY;BYDAY=MO。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>The import was undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Everything was there already</source>
        <translation>全部早已存在</translation>
    </message>
    <message>
        <source>{rows:rows} are in the book</source>
        <translation>{rows:rows}现在都在客户簿中</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>客户簿与之前一样。</translation>
    </message>
    <message>
        <source>{rows:rows} stayed out. Save and mend what stayed out, then import that file.</source>
        <translation>{rows:rows}未导入。请保存并修正这些行，再导入该文件。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>显示导入的客户</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>Import the mended rows</source>
        <translation>导入修改好的行</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Review of the plan · {name}</source>
        <translation>计划复盘 · {name}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>复盘结论</translation>
    </message>
</context>
<context>
    <name>RfmScreen</name>
    <message>
        <source>RFM grid</source>
        <translation>RFM 方格</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>recency × frequency and money</source>
        <translation>最近 × 频次金额</translation>
    </message>
    <message>
        <source>Share of gross margin</source>
        <translation>毛利占比</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>hibernating and gone bought before the window</source>
        <translation>沉睡与离去的在统计期前买过</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>末单</translation>
    </message>
    <message>
        <source>Usual gap, days</source>
        <translation>平常间隔（天）</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Orders to expect within 30 days</source>
        <translation>30 天内预计的订单</translation>
    </message>
</context>
<context>
    <name>RivalsPage</name>
    <message>
        <source>Type 1 to 5 in a cell to mark, Delete to take the mark away. ▲ is ahead of us.</source>
        <translation>在格子里按 1 到 5 打分，按 Delete 清除。▲ 表示领先我们。</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>Criteria, one a line</source>
        <translation>比较项（每行一个）</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>比较项</translation>
    </message>
    <message>
        <source>{name} is met here</source>
        <translation>遇到{name}的客户</translation>
    </message>
    <message>
        <source>Met at {count} ›</source>
        <translation>在 {count}处遇到 ›</translation>
    </message>
    <message>
        <source>Add ourselves</source>
        <translation>加上我们自己</translation>
    </message>
    <message>
        <source>Criteria…</source>
        <translation>比较项…</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>遇到</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>丢单</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>no customer is named</source>
        <translation>没有写明客户</translation>
    </message>
    <message>
        <source>neither a customer nor a person is named</source>
        <translation>没有客户名称，也没有联系人姓名</translation>
    </message>
    <message>
        <source>a sum of the rows above, not a customer</source>
        <translation>是上面各行的合计，不是客户</translation>
    </message>
    <message>
        <source>the day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>what it is about is missing</source>
        <translation>缺少名称或标题</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>the score is missing</source>
        <translation>缺少评分</translation>
    </message>
    <message>
        <source>the kind of relation is missing</source>
        <translation>缺少关系类型</translation>
    </message>
    <message>
        <source>the other customer is missing</source>
        <translation>缺少对方客户</translation>
    </message>
    <message>
        <source>neither an amount nor a price is given</source>
        <translation>既没有金额也没有单价</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the card is longer than {most:size}</source>
        <translation>名片超过 {most:size}</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>行太长</translation>
    </message>
    <message>
        <source>the card has more than {most:lines}</source>
        <translation>名片超过 {most:lines}</translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation>行数太多</translation>
    </message>
    <message>
        <source>it has {fields:number} cells where {expected:number} are needed</source>
        <translation>有 {fields:number} 格，应为 {expected:number} 格</translation>
    </message>
    <message>
        <source>it has too few cells</source>
        <translation>格数太少</translation>
    </message>
    <message>
        <source>it has too many cells</source>
        <translation>格数太多</translation>
    </message>
    <message>
        <source>a day cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>a day lies too far away</source>
        <translation>日期超出范围</translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation>数字无法识别</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>数字太大</translation>
    </message>
    <message>
        <source>a birthday cannot be read</source>
        <translation>生日无法识别</translation>
    </message>
    <message>
        <source>a birthday is incomplete</source>
        <translation>生日不完整</translation>
    </message>
    <message>
        <source>the birthday cannot be read and was left out</source>
        <translation>生日无法识别，未导入</translation>
    </message>
    <message>
        <source>the photo cannot be used and was left out</source>
        <translation>照片无法使用，未导入</translation>
    </message>
    <message>
        <source>a discount cannot be read</source>
        <translation>折扣无法识别</translation>
    </message>
    <message>
        <source>a rating is not 1 to 5</source>
        <translation>评分不在 1 到 5 之间</translation>
    </message>
    <message>
        <source>a potential is not 0 to 100</source>
        <translation>潜力不在 0 到 100 之间</translation>
    </message>
    <message>
        <source>the minutes cannot be read</source>
        <translation>分钟数无法识别</translation>
    </message>
    <message>
        <source>a share cannot be read</source>
        <translation>比例无法识别</translation>
    </message>
    <message>
        <source>a word is not one of the choices</source>
        <translation>有词不在可选项中</translation>
    </message>
    <message>
        <source>it is in another currency than the book</source>
        <translation>币种与客户簿不同</translation>
    </message>
    <message>
        <source>Excel has lost digits of a long number</source>
        <translation>Excel 丢失了长数字的尾数</translation>
    </message>
    <message>
        <source>some signs cannot be read in this encoding</source>
        <translation>有些字在此编码下无法识别</translation>
    </message>
    <message>
        <source>a quotation mark stands where none belongs</source>
        <translation>有多余的引号</translation>
    </message>
    <message>
        <source>empty bytes were left out</source>
        <translation>去掉了空字节</translation>
    </message>
    <message>
        <source>a cell is too long</source>
        <translation>单元格内容太长</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>引号没有结尾</translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation>名片没有结尾</translation>
    </message>
    <message>
        <source>the amount {stated_e4:money} is not quantity × price ({reckoned_e4:money}); the amount was taken</source>
        <translation>金额 {stated_e4:money} 不等于数量 × 单价（{reckoned_e4:money}），以金额为准</translation>
    </message>
    <message>
        <source>the amount is not quantity × price; the amount was taken</source>
        <translation>金额不等于数量 × 单价，以金额为准</translation>
    </message>
    <message>
        <source>quantity and amount have different signs</source>
        <translation>数量与金额的正负不同</translation>
    </message>
    <message>
        <source>a return was given as positive and was made negative</source>
        <translation>退货写成了正数，已改为负数</translation>
    </message>
    <message>
        <source>the cost of a return was given as positive and was made negative</source>
        <translation>退货行的成本写成了正数，已改为负数</translation>
    </message>
    <message>
        <source>“{value}” is no phone number, and was kept as it stands</source>
        <translation>“{value}”不是电话号码，已原样保留</translation>
    </message>
    <message>
        <source>this is no phone number, and was kept as it stands</source>
        <translation>这不是电话号码，已原样保留</translation>
    </message>
    <message>
        <source>the product&apos;s name was cut</source>
        <translation>产品名称已截短</translation>
    </message>
    <message>
        <source>the parent company {value} is not in the book</source>
        <translation>母公司“{value}”不在客户簿中</translation>
    </message>
    <message>
        <source>the parent company is not in the book</source>
        <translation>母公司不在客户簿中</translation>
    </message>
    <message>
        <source>customers of these numbers were not in the book and were made: {value}</source>
        <translation>客户簿中没有以下编号，已新建客户：{value}</translation>
    </message>
    <message>
        <source>customers were made of whom only the number is known</source>
        <translation>有只知道编号的客户被新建</translation>
    </message>
    <message>
        <source>the joined file says nothing of it</source>
        <translation>关联的文件中没有它</translation>
    </message>
    <message>
        <source>“{value}” is nothing for the field {column} and was left out</source>
        <translation>“{value}”不符合字段“{column}”的类型，未导入</translation>
    </message>
    <message>
        <source>a value does not fit its field and was left out</source>
        <translation>有内容不符合字段类型，未导入</translation>
    </message>
    <message>
        <source>its phone or e-mail is that of {value}; by its name it is another customer</source>
        <translation>电话或邮箱属于“{value}”；名称不同，作为另一位客户处理</translation>
    </message>
    <message>
        <source>its phone or e-mail is that of another customer</source>
        <translation>电话或邮箱属于另一位客户</translation>
    </message>
    <message>
        <source>the number {value} is that of another customer and was left out</source>
        <translation>编号 {value} 属于另一位客户，未采用</translation>
    </message>
    <message>
        <source>the number is that of another customer and was left out</source>
        <translation>该编号属于另一位客户，未采用</translation>
    </message>
    <message>
        <source>the book keeps it otherwise than the file says, and is left so</source>
        <translation>资料状态与文件所写不同，以客户簿为准</translation>
    </message>
    <message>
        <source>{count:customers} became private because the group {group} is private</source>
        <translation>{count:customers}因分组“{group}”是私密分组而成为私密客户</translation>
    </message>
    <message>
        <source>customers became private because their group is private</source>
        <translation>有客户因所在分组是私密分组而成为私密客户</translation>
    </message>
    <message>
        <source>private in the file, but in no private group here: put it into one</source>
        <translation>文件中是私密客户，但这里不在任何私密分组中；请把它放入私密分组</translation>
    </message>
    <message>
        <source>a second value was left out</source>
        <translation>第二个值未导入</translation>
    </message>
    <message>
        <source>no column is known; say which is which</source>
        <translation>没有认得的列，请指明各列含义</translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>the sheet {sheet} was not read</source>
        <translation>未读取工作表 {sheet}</translation>
    </message>
    <message>
        <source>a sheet was not read</source>
        <translation>有工作表未读取</translation>
    </message>
    <message>
        <source>day and month may be meant the other way round</source>
        <translation>日和月可能是反过来的</translation>
    </message>
    <message>
        <source>discounts were taken as the part that comes off</source>
        <translation>折扣按减去的部分理解</translation>
    </message>
    <message>
        <source>the decimal sign was guessed</source>
        <translation>小数点是推测的</translation>
    </message>
    <message>
        <source>the delimiter was guessed</source>
        <translation>分隔符是推测的</translation>
    </message>
    <message>
        <source>the text encoding was guessed</source>
        <translation>文字编码是推测的</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
</context>
<context>
    <name>ScopePage</name>
    <message>
        <source>Which customers go?</source>
        <translation>交出哪些客户？</translation>
    </message>
    <message>
        <source>Nothing leaves your book: the successor gets an encrypted copy.</source>
        <translation>您的客户簿不会少什么：接手人得到一份加密的副本。</translation>
    </message>
    <message>
        <source>Nobody goes.</source>
        <translation>没有可交出的客户。</translation>
    </message>
    <message>
        <source>Tick a group.</source>
        <translation>请勾选分组。</translation>
    </message>
    <message>
        <source>private: who is in it stays out unless ticked below</source>
        <translation>私密：其中的客户不交出，除非在下方勾选</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>marked to stay</source>
        <translation>标为不交出</translation>
    </message>
    <message>
        <source>{count} stay out. Tick whoever should go all the same; the protocol says so.</source>
        <translation>{count}不交出。仍要交出的请勾选，交接单会写明。</translation>
    </message>
    <message>
        <source>Nobody stays out: no customer is private or marked to stay.</source>
        <translation>全部交出：没有私密或标为不交出的客户。</translation>
    </message>
    <message>
        <source>Who goes: {count}</source>
        <translation>交出：{count}</translation>
    </message>
    <message>
        <source>A private customer who is ticked arrives as an ordinary one: no private group goes along.</source>
        <translation>勾选的私密客户到接手人那里会成为普通客户：私密分组不一同交出。</translation>
    </message>
    <message>
        <source>The whole book, also who is archived or parked</source>
        <translation>整本客户簿，包括已归档、已放弃的</translation>
    </message>
    <message>
        <source>What the list shows: {lens}</source>
        <translation>列表里的：{lens}</translation>
    </message>
    <message>
        <source>Who is selected: {count}</source>
        <translation>所选客户：{count}</translation>
    </message>
    <message>
        <source>Some of my groups, with all below them:</source>
        <translation>我的部分分组（含下级分组）：</translation>
    </message>
    <message>
        <source>Groups that go</source>
        <translation>要移交的分组</translation>
    </message>
    <message>
        <source>Customers that stay out</source>
        <translation>不交出的客户</translation>
    </message>
</context>
<context>
    <name>ScorecardScreen</name>
    <message>
        <source>How the score is made</source>
        <translation>分数构成</translation>
    </message>
    <message>
        <source>of the customer chosen</source>
        <translation>所选客户</translation>
    </message>
    <message>
        <source>Value × potential</source>
        <translation>价值 × 潜力</translation>
    </message>
    <message>
        <source>value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Loyalty × value</source>
        <translation>忠诚 × 价值</translation>
    </message>
    <message>
        <source>loyalty</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算等级</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Coverage %</source>
        <translation>覆盖 %</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>价值计分卡</translation>
    </message>
    <message>
        <source>{count} scored</source>
        <translation>{count}已计分</translation>
    </message>
    <message>
        <source>These are the first {shown}; the list holds all, ordered by any column.</source>
        <translation>这里是前 {shown} 位；列表中有全部客户，可按任意列排序。</translation>
    </message>
    <message>
        <source>Each indicator gives 0 to 100 points. Margin, revenue and frequency are places among the existing customers; loyalty is the mean of how long, how regularly and whether a contract runs. What is not known is left out and the other weights stand in for it; with less than half of the weight known there is no grade.</source>
        <translation>每项指标 0 至 100 分。毛利、销售额、频次取在现有客户中的名次；忠诚为交往时间、规律性与合同三者的平均。不知道的指标略去，由其余权重补足；已知权重不到一半时不给等级。</translation>
    </message>
    <message>
        <source>from {points}</source>
        <translation>{points} 分起</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>历史订单</translation>
    </message>
    <message>
        <source>Key accounts</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>{confirmed} confirmed, {nominated} nominated</source>
        <translation>认定 {confirmed} 位，提名 {nominated} 位</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation>A 级</translation>
    </message>
    <message>
        <source>Top tier</source>
        <translation>高层级</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>标杆</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>nominated</source>
        <translation>提名</translation>
    </message>
    <message>
        <source>Any of the five elements, grade A or tier super or large nominates. Confirmed is who has two orders or more, a net contribution above zero and grade A or B; or who is marked as benchmark or strategic with a reason.</source>
        <translation>五项要素之一、A 级，或超级、大客户层级即提名。认定须有两单以上、净贡献为正且为 A 或 B 级；或由您标为标杆、战略客户并写明理由。</translation>
    </message>
    <message>
        <source>as marked: fewer than 20 orders</source>
        <translation>按标记：订单不足 20 张</translation>
    </message>
    <message>
        <source>Large order from</source>
        <translation>大订单起点</translation>
    </message>
    <message>
        <source>Contract of at least</source>
        <translation>合约至少</translation>
    </message>
    <message>
        <source>Technology, market development</source>
        <translation>技术、市场发展</translation>
    </message>
    <message>
        <source>from 4 of 5</source>
        <translation>4 分起（满分 5）</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>must total 100</source>
        <translation>合计须为 100</translation>
    </message>
    <message>
        <source>How much each indicator counts. One that is not known of a customer is left out and its weight shared among the others; with less than half of the weight known there is no grade. An industry may have weights of its own, and a field of your own that holds numbers can be an indicator.</source>
        <translation>每项指标占多大分量。某位客户缺哪一项，就不算这一项，权重分摊给其余各项；已知权重不到一半时不定等级。每个行业可以有自己的权重，您自定义的数字字段也可以当作指标。</translation>
    </message>
    <message>
        <source>high {axis}</source>
        <translation>{axis}高</translation>
    </message>
    <message>
        <source>low {axis}</source>
        <translation>{axis}低</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High begins at 50 of 100. Value is the place by net contribution, loyalty that of the scorecard, potential is as entered or 20 times the mean of its ratings. Who lacks one of both is not in it.</source>
        <translation>50 分起为高。价值取净贡献的名次，忠诚取计分卡的得分，潜力取填写值或评分均值的 20 倍。缺任何一项的不列入。</translation>
    </message>
    <message>
        <source>Keep close</source>
        <translation>保持紧密</translation>
    </message>
    <message>
        <source>Win their loyalty</source>
        <translation>提高忠诚</translation>
    </message>
    <message>
        <source>Spend less on them</source>
        <translation>减少投入</translation>
    </message>
    <message>
        <source>Let be, cheap rhythm</source>
        <translation>低成本维持</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>做大</translation>
    </message>
    <message>
        <source>Develop</source>
        <translation>培养</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search customers, contacts, phones, notes; pinyin too</source>
        <translation>搜索客户、联系人、电话、备注，拼音亦可</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>没有找到“{words}”</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Enter opens · Shift+Enter shows the brief · Ctrl+Enter shows all as a list</source>
        <translation>回车打开 · Shift+回车看简报 · Ctrl+回车列出全部</translation>
    </message>
</context>
<context>
    <name>SendingBar</name>
    <message>
        <source>Mark {count} as sent</source>
        <translation>标记 {count} 条为已发送</translation>
    </message>
    <message>
        <source>Mark {count} as spoken to</source>
        <translation>标记 {count} 位为已通话</translation>
    </message>
    <message>
        <source>This text has a gap, as this is not known: {fields}. Write it by hand, or take another.</source>
        <translation>这段文字有空缺，因为不知道：{fields}。请手写这一份，或另选一份文字。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>拨号</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>存联系人</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>{count} are too many for the preview. Tick at most {most} at a time.</source>
        <translation>{count}太多，无法预览。每次最多勾选 {most} 位。</translation>
    </message>
    <message>
        <source>Copy and go on</source>
        <translation>复制并到下一位</translation>
    </message>
    <message>
        <source>E-mail drafts…</source>
        <translation>生成邮件草稿…</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>用邮件程序打开</translation>
    </message>
    <message>
        <source>Table for a text tool…</source>
        <translation>导出短信群发表…</translation>
    </message>
    <message>
        <source>Print letters…</source>
        <translation>打印信函…</translation>
    </message>
    <message>
        <source>Address labels…</source>
        <translation>地址标签…</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>草稿存到哪个文件夹</translation>
    </message>
    <message>
        <source>Table for a text tool</source>
        <translation>短信群发表</translation>
    </message>
    <message>
        <source>{count} in {folder}. Open them with the mail program, then mark them as sent.</source>
        <translation>{count}已存到 {folder}。用邮件程序打开发出后，再标记为已发送。</translation>
    </message>
    <message>
        <source>{count} written. Mark them as sent when the tool has sent them.</source>
        <translation>已写入 {count}。群发完成后请标记为已发送。</translation>
    </message>
    <message>
        <source>Noted in the timeline of {count}.</source>
        <translation>已记入 {count}的时间线。</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Answers by month</source>
        <translation>各月响应</translation>
    </message>
    <message>
        <source>Satisfaction by month</source>
        <translation>各月满意度</translation>
    </message>
    <message>
        <source>Less content than before</source>
        <translation>满意度下降</translation>
    </message>
    <message>
        <source>Solved, and nobody asked how it went</source>
        <translation>已解决但还没回访</translation>
    </message>
    <message>
        <source>Past their answer time: {count}</source>
        <translation>超过响应时限：{count}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Answered now</source>
        <translation>刚刚答复</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解决…</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Median hours</source>
        <translation>响应中位数（小时）</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Mean of 5</source>
        <translation>平均分（5 分）</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回访数</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ServicePane</name>
    <message>
        <source>Answered now</source>
        <translation>刚刚答复</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解决…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>打开该客户</translation>
    </message>
    <message>
        <source>Who can introduce me</source>
        <translation>谁能引荐我</translation>
    </message>
    <message>
        <source>Favours</source>
        <translation>人情往来</translation>
    </message>
    <message>
        <source>Service agreement: {words}</source>
        <translation>服务约定：{words}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{status}, answer after {time}</source>
        <translation>{status}，{time}后答复</translation>
    </message>
    <message>
        <source>{status}, late answer after {time}</source>
        <translation>{status}，{time}后才答复（超时）</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>谁帮谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>{how}, over {name}</source>
        <translation>经 {name}：{how}</translation>
    </message>
    <message>
        <source>we for them</source>
        <translation>我们帮他们</translation>
    </message>
    <message>
        <source>they for us</source>
        <translation>他们帮我们</translation>
    </message>
    <message>
        <source>answer was due {day} {time}</source>
        <translation>应于 {day} {time} 前答复，已超时</translation>
    </message>
    <message>
        <source>answer by {day} {time}</source>
        <translation>请于 {day} {time} 前答复</translation>
    </message>
    <message>
        <source>Falling: {now} after {before}; {mean} on average.</source>
        <translation>下降：上次 {before} 分，这次 {now} 分；平均 {mean} 分。</translation>
    </message>
    <message>
        <source>Rising: {now} after {before}; {mean} on average.</source>
        <translation>上升：上次 {before} 分，这次 {now} 分；平均 {mean} 分。</translation>
    </message>
    <message>
        <source>Steady at {now}; {mean} on average.</source>
        <translation>稳定在 {now} 分；平均 {mean} 分。</translation>
    </message>
    <message>
        <source>Relationship {shown} of 5 as you feel it; reckoned {computed} of 5 ({signs})</source>
        <translation>关系健康度：您的判断 {shown}/5，测算 {computed}/5（{signs}）</translation>
    </message>
    <message>
        <source>Relationship {shown} of 5 ({signs})</source>
        <translation>关系健康度 {shown}/5（{signs}）</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This book&apos;s file is damaged. Make a backup now, and restore the last good one.</source>
        <translation>此客户簿文件已损坏。请立即备份，并恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>last backup {day}</source>
        <translation>上次备份 {day}</translation>
    </message>
    <message>
        <source>no backup today</source>
        <translation>今天没有备份</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>This is needed.</source>
        <translation>必填。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Ranking and money</source>
        <translation>排名与金额</translation>
    </message>
    <message>
        <source>Service standards</source>
        <translation>服务标准</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Greetings and visits</source>
        <translation>问候与拜访</translation>
    </message>
    <message>
        <source>Deals and terms</source>
        <translation>商机与条件</translation>
    </message>
    <message>
        <source>My own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light for the day, dark for the evening, or whatever the system does.</source>
        <translation>白天用浅色、晚上用深色，或跟随系统。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Against the system&apos;s own size.</source>
        <translation>相对于系统的字号。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands under what you log, in handovers and letters.</source>
        <translation>写在您的记录、交接和信函上。</translation>
    </message>
    <message>
        <source>Closing the window keeps KamDesk in the tray</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>There it goes on reminding you; Quit ends it.</source>
        <translation>在托盘里继续提醒您；“退出”才真正结束。</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>开机时启动</translation>
    </message>
    <message>
        <source>Hidden, so that the day&apos;s list is there when you are.</source>
        <translation>在后台启动，您来时今日列表已经备好。</translation>
    </message>
    <message>
        <source>Rank customers by</source>
        <translation>客户排名按</translation>
    </message>
    <message>
        <source>Automatic takes gross margin once every order line in the window has a known cost, else revenue.</source>
        <translation>“自动”：统计期内每行订单都有已知成本时按毛利，否则按收入。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>How far back orders count for tiers, segments and scores.</source>
        <translation>层级、细分和评分往回算多久的订单。</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Margin where the cost is not known</source>
        <translation>成本未知时的毛利率</translation>
    </message>
    <message>
        <source>Such margins are marked as estimated.</source>
        <translation>这样的毛利会注明是估计。</translation>
    </message>
    <message>
        <source>What an hour of your time costs</source>
        <translation>您每小时的成本</translation>
    </message>
    <message>
        <source>Minutes of calls and visits are taken off a customer&apos;s margin at this rate.</source>
        <translation>电话和拜访的分钟数按此从客户毛利里扣除。</translation>
    </message>
    <message>
        <source>Customers a day</source>
        <translation>每天联系</translation>
    </message>
    <message>
        <source>Today shows so many; the rest waits under Later, and promises never wait.</source>
        <translation>今日只列这么多；其余在“稍后”等着，答应的事从不等。</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>位</translation>
    </message>
    <message>
        <source>One notice a day says who is due</source>
        <translation>每天一条通知，告诉您该联系谁</translation>
    </message>
    <message>
        <source>Never one notice for each customer.</source>
        <translation>绝不会每位客户弹一条。</translation>
    </message>
    <message>
        <source>At</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Missed while the computer slept, it comes at the next start.</source>
        <translation>电脑休眠时错过的，下次启动时补上。</translation>
    </message>
    <message>
        <source>Evening review at</source>
        <translation>每日收尾时间</translation>
    </message>
    <message>
        <source>Offered once a day from then on: thanks, tomorrow, material, calls not logged.</source>
        <translation>到点后每天提醒一次：感谢信、明天的预约、产品资料、没记录的电话。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>No notice appears from then …</source>
        <translation>从这时起不弹通知……</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>… until then; the same time twice means that no hour is quiet.</source>
        <translation>……到这时为止；两个时间相同表示不设免打扰。</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>The book closes and asks for its key again.</source>
        <translation>客户簿关闭，再次打开需要口令。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Keep the trash for</source>
        <translation>回收站保留</translation>
    </message>
    <message>
        <source>Afterwards what lies in it is deleted for good.</source>
        <translation>过期后永久删除。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>历史保留</translation>
    </message>
    <message>
        <source>So long a step can be undone, at most the newest 500.</source>
        <translation>在此期间可以撤销，最多最近 500 步。</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>保留每日备份</translation>
    </message>
    <message>
        <source>One is made each day the book is open; those made by hand always stay.</source>
        <translation>打开客户簿的每一天备份一次；手动的一直保留。</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>保留每周备份</translation>
    </message>
    <message>
        <source>The last one of each week.</source>
        <translation>每周最后一份。</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation>保留每月备份</translation>
    </message>
    <message>
        <source>The last one of each month.</source>
        <translation>每月最后一份。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reckoning anew…</source>
        <translation>正在重新计算…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>您的改动还没有保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续修改</translation>
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
        <source>no</source>
        <translation>否</translation>
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
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose an action above</source>
        <translation>请在上面选择一个操作</translation>
    </message>
    <message>
        <source>New keys for {action}</source>
        <translation>“{action}”的新快捷键</translation>
    </message>
    <message>
        <source>These keys belong to the list itself and stay as they are.</source>
        <translation>这些键由列表自己使用，不能更改。</translation>
    </message>
    <message>
        <source>{keys} is “{action}” already. Take it from there, or press other keys.</source>
        <translation>{keys} 已用于“{action}”。可以改给这个操作，或者另按别的键。</translation>
    </message>
    <message>
        <source>Take it from “{action}”</source>
        <translation>不再用于“{action}”，改给这个操作</translation>
    </message>
    <message>
        <source>{keys} is “{action}” now.</source>
        <translation>{keys} 现在用于“{action}”。</translation>
    </message>
    <message>
        <source>“{action}” has no keys now.</source>
        <translation>“{action}”现在没有快捷键。</translation>
    </message>
    <message>
        <source>Give every action its usual keys again? Your own ones are forgotten.</source>
        <translation>全部操作恢复默认快捷键吗？您自己设置的将不再保留。</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Every action has its usual keys again.</source>
        <translation>全部操作已恢复默认快捷键。</translation>
    </message>
    <message>
        <source>Find an action, or keys</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Usual keys for all…</source>
        <translation>全部恢复默认…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SmartForm</name>
    <message>
        <source>Smart group · {name}</source>
        <translation>智能分组 · {name}</translation>
    </message>
    <message>
        <source>New smart group</source>
        <translation>新建智能分组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>包含哪些客户</translation>
    </message>
    <message>
        <source>How many fit</source>
        <translation>符合的数量</translation>
    </message>
    <message>
        <source>Finish the conditions to see who fits.</source>
        <translation>把条件填完整，就能看到符合的客户数。</translation>
    </message>
    <message>
        <source>{count} fit now</source>
        <translation>目前有 {count}符合</translation>
    </message>
    <message>
        <source>Nobody fits now</source>
        <translation>目前没有客户符合</translation>
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
    <name>SolveForm</name>
    <message>
        <source>Solved: {issue}</source>
        <translation>已解决：{issue}</translation>
    </message>
</context>
<context>
    <name>StageBoard</name>
    <message>
        <source>{amount} · weighted {weighted}</source>
        <translation>{amount} · 加权 {weighted}</translation>
    </message>
    <message>
        <source>the first {shown} of {all}</source>
        <translation>显示 {all} 个中的前 {shown} 个</translation>
    </message>
    <message>
        <source>tender {day}</source>
        <translation>招标 {day}</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>Stages of a deal</source>
        <translation>商机阶段</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Usual chance, %</source>
        <translation>通常概率（%）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deals are in this stage.</source>
        <translation>还有商机在这个阶段。</translation>
    </message>
</context>
<context>
    <name>StakeDialog</name>
    <message>
        <source>Stakeholders · {name}</source>
        <translation>决策关系图 · {name}</translation>
    </message>
    <message>
        <source>{signs}   ·   the larger, the more influence</source>
        <translation>{signs}   ·   卡片越大，影响力越大</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StakeMapView</name>
    <message>
        <source>Map of stakeholders</source>
        <translation>决策关系图</translation>
    </message>
</context>
<context>
    <name>Stakeholders</name>
    <message>
        <source>Nobody is known who decides. Find out, and give them the part of decision maker.</source>
        <translation>还不知道谁说了算。打听清楚后，把那位联系人标为决策者。</translation>
    </message>
    <message>
        <source>{names} decides, and nobody has spoken with them yet.</source>
        <translation>决策者是{names}，还没有直接联系过。</translation>
    </message>
    <message>
        <source>Last contact with the decision maker: {day}, {days} ago ({names})</source>
        <translation>上次与决策者联系：{day}，{days}前（{names}）</translation>
    </message>
    <message>
        <source>Stakeholders · {name}</source>
        <translation>决策关系图 · {name}</translation>
    </message>
</context>
<context>
    <name>StandardsTable</name>
    <message>
        <source>Restore the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>{grade}: contact is overdue before it is due.</source>
        <translation>{grade}：最长天数不能小于理想天数。</translation>
    </message>
    <message>
        <source>{grade}: {what} is needed.</source>
        <translation>{grade}：请填“{what}”。</translation>
    </message>
    <message>
        <source>Contact every (days)</source>
        <translation>联系间隔（天）</translation>
    </message>
    <message>
        <source>Overdue after (days)</source>
        <translation>最长间隔（天）</translation>
    </message>
    <message>
        <source>Visit every (days)</source>
        <translation>拜访间隔（天）</translation>
    </message>
    <message>
        <source>Answer within (hours)</source>
        <translation>答复时限（小时）</translation>
    </message>
    <message>
        <source>Birthday ahead (days)</source>
        <translation>生日提前（天）</translation>
    </message>
    <message>
        <source>Gifts a year</source>
        <translation>每年礼品预算</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未评级</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做(&amp;R)：{step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>new book</source>
        <translation>新建客户簿</translation>
    </message>
    <message>
        <source>new customer {name}</source>
        <translation>新建客户 {name}</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>edit {count:customers}</source>
        <translation>编辑 {count:customers}</translation>
    </message>
    <message>
        <source>move {count:customers} to the trash</source>
        <translation>{count:customers}移到回收站</translation>
    </message>
    <message>
        <source>put back {count:customers}</source>
        <translation>恢复 {count:customers}</translation>
    </message>
    <message>
        <source>delete {count:customers} for good</source>
        <translation>永久删除 {count:customers}</translation>
    </message>
    <message>
        <source>new {what:noun} {name}</source>
        <translation>新建{what:noun}“{name}”</translation>
    </message>
    <message>
        <source>new {what:noun}</source>
        <translation>新建{what:noun}</translation>
    </message>
    <message>
        <source>edit {what:noun} {name}</source>
        <translation>修改{what:noun}“{name}”</translation>
    </message>
    <message>
        <source>edit {what:noun}</source>
        <translation>修改{what:noun}</translation>
    </message>
    <message>
        <source>delete {what:noun} {name}</source>
        <translation>删除{what:noun}“{name}”</translation>
    </message>
    <message>
        <source>delete {what:noun}</source>
        <translation>删除{what:noun}</translation>
    </message>
    <message>
        <source>change the stages of deals</source>
        <translation>修改商机阶段</translation>
    </message>
    <message>
        <source>new contact {name}</source>
        <translation>新建联系人 {name}</translation>
    </message>
    <message>
        <source>new contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>edit contact {name}</source>
        <translation>编辑联系人 {name}</translation>
    </message>
    <message>
        <source>edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>delete contact {name}</source>
        <translation>删除联系人“{name}”</translation>
    </message>
    <message>
        <source>delete contact</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>new group {name}</source>
        <translation>新建分组 {name}</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>rename group to {name}</source>
        <translation>分组改名为 {name}</translation>
    </message>
    <message>
        <source>change the strategy of {name}</source>
        <translation>修改“{name}”的策略</translation>
    </message>
    <message>
        <source>change a group</source>
        <translation>修改分组</translation>
    </message>
    <message>
        <source>move group</source>
        <translation>移动分组</translation>
    </message>
    <message>
        <source>delete group</source>
        <translation>删除分组</translation>
    </message>
    <message>
        <source>delete group {name}</source>
        <translation>删除分组“{name}”</translation>
    </message>
    <message>
        <source>change who sees the group</source>
        <translation>更改分组的私密</translation>
    </message>
    <message>
        <source>put {count:customers} in a group</source>
        <translation>{count:customers}加入分组</translation>
    </message>
    <message>
        <source>take {count:customers} out of a group</source>
        <translation>{count:customers}移出分组</translation>
    </message>
    <message>
        <source>move {count:customers} to another group</source>
        <translation>{count:customers}移到另一分组</translation>
    </message>
    <message>
        <source>log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>log a contact with {name}</source>
        <translation>记录联系：{name}</translation>
    </message>
    <message>
        <source>edit a logged contact</source>
        <translation>编辑联系记录</translation>
    </message>
    <message>
        <source>edit a logged contact with {name}</source>
        <translation>编辑联系记录：{name}</translation>
    </message>
    <message>
        <source>delete a logged contact</source>
        <translation>删除联系记录</translation>
    </message>
    <message>
        <source>delete a logged contact with {name}</source>
        <translation>删除联系记录：{name}</translation>
    </message>
    <message>
        <source>plan {title}</source>
        <translation>安排 {title}</translation>
    </message>
    <message>
        <source>plan a step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>plan {title} with {name}</source>
        <translation>安排 {title}：{name}</translation>
    </message>
    <message>
        <source>plan a step with {name}</source>
        <translation>安排下一步：{name}</translation>
    </message>
    <message>
        <source>change a planned step</source>
        <translation>更改安排</translation>
    </message>
    <message>
        <source>change a planned step with {name}</source>
        <translation>更改安排：{name}</translation>
    </message>
    <message>
        <source>move a planned step with {name} to {until:day}</source>
        <translation>把计划事项移到{until:day}：{name}</translation>
    </message>
    <message>
        <source>move a planned step to {until:day}</source>
        <translation>把计划事项移到{until:day}</translation>
    </message>
    <message>
        <source>move a planned step</source>
        <translation>移动计划事项</translation>
    </message>
    <message>
        <source>settle something of the evening review</source>
        <translation>完成一项收尾</translation>
    </message>
    <message>
        <source>settle a reminder</source>
        <translation>完成提醒</translation>
    </message>
    <message>
        <source>settle a reminder of {name}</source>
        <translation>完成提醒：{name}</translation>
    </message>
    <message>
        <source>put off until {until:day}</source>
        <translation>推迟到 {until:day}</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>put off {name} until {until:day}</source>
        <translation>推迟到 {until:day}：{name}</translation>
    </message>
    <message>
        <source>dismiss a reminder</source>
        <translation>忽略提醒</translation>
    </message>
    <message>
        <source>dismiss a reminder of {name}</source>
        <translation>忽略提醒：{name}</translation>
    </message>
    <message>
        <source>drop a planned step</source>
        <translation>取消安排</translation>
    </message>
    <message>
        <source>drop a planned step with {name}</source>
        <translation>取消安排：{name}</translation>
    </message>
    <message>
        <source>pin a customer for today</source>
        <translation>置顶一位客户</translation>
    </message>
    <message>
        <source>take a pin off</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>put today&apos;s list in another order</source>
        <translation>调整今日清单的顺序</translation>
    </message>
    <message>
        <source>add the ready-made texts</source>
        <translation>加入现成话术</translation>
    </message>
    <message>
        <source>texts sent to {count:customers}</source>
        <translation>向 {count:customers}发送信息</translation>
    </message>
    <message>
        <source>plan visits to {count:customers}</source>
        <translation>安排拜访 {count:customers}</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>import {file}, {count:files} in all</source>
        <translation>导入 {file} 等 {count:files}</translation>
    </message>
    <message>
        <source>import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>receive the handover of {who}</source>
        <translation>接收 {who} 的交接</translation>
    </message>
    <message>
        <source>receive a handover</source>
        <translation>接收交接</translation>
    </message>
    <message>
        <source>erase what was handed over</source>
        <translation>彻底删除已移交的内容</translation>
    </message>
    <message>
        <source>plan {count:number} calls to introduce yourself</source>
        <translation>安排 {count:number} 个自我介绍电话</translation>
    </message>
    <message>
        <source>take back: {step}</source>
        <translation>撤回：{step}</translation>
    </message>
    <message>
        <source>take back an older step</source>
        <translation>撤回较早的一步</translation>
    </message>
    <message>
        <source>merge {other} into {name}</source>
        <translation>将 {other} 合并到 {name}</translation>
    </message>
    <message>
        <source>merge two customers called {both}</source>
        <translation>合并两个同名客户“{both}”</translation>
    </message>
    <message>
        <source>merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>mark {count:customers} as invalid</source>
        <translation>将 {count:customers}标记为无效</translation>
    </message>
    <message>
        <source>take the mark “invalid” off {count:customers}</source>
        <translation>取消 {count:customers}的无效标记</translation>
    </message>
    <message>
        <source>add {name} from the clipboard</source>
        <translation>从剪贴板添加 {name}</translation>
    </message>
    <message>
        <source>add to {into} from the clipboard</source>
        <translation>从剪贴板加到 {into}</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>keep two customers apart</source>
        <translation>标记为不同客户</translation>
    </message>
    <message>
        <source>keep {count:files}</source>
        <translation>保存 {count:files}</translation>
    </message>
    <message>
        <source>keep files</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>remove a file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>say what a file is</source>
        <translation>修改文件类别</translation>
    </message>
    <message>
        <source>break down the goal {name}</source>
        <translation>分解目标“{name}”</translation>
    </message>
    <message>
        <source>break down a goal</source>
        <translation>分解目标</translation>
    </message>
    <message>
        <source>review the plan {name}</source>
        <translation>复盘计划“{name}”</translation>
    </message>
    <message>
        <source>review an account plan</source>
        <translation>复盘客户计划</translation>
    </message>
    <message>
        <source>park {name}</source>
        <translation>放弃 {name}</translation>
    </message>
    <message>
        <source>park</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>take {name} up again</source>
        <translation>重新启用 {name}</translation>
    </message>
    <message>
        <source>take up again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>cultivate {name}</source>
        <translation>培育 {name}</translation>
    </message>
    <message>
        <source>cultivate</source>
        <translation>培育</translation>
    </message>
    <message>
        <source>stop cultivating</source>
        <translation>停止培育</translation>
    </message>
    <message>
        <source>mark {name} as lost</source>
        <translation>标记 {name} 流失</translation>
    </message>
    <message>
        <source>mark as lost</source>
        <translation>标记流失</translation>
    </message>
    <message>
        <source>{name} won back</source>
        <translation>挽回 {name}</translation>
    </message>
    <message>
        <source>won back</source>
        <translation>挽回</translation>
    </message>
    <message>
        <source>fix the grade of {name}</source>
        <translation>指定 {name} 的等级</translation>
    </message>
    <message>
        <source>fix a grade</source>
        <translation>指定等级</translation>
    </message>
    <message>
        <source>mark as benchmark</source>
        <translation>标为标杆</translation>
    </message>
    <message>
        <source>mark as strategic</source>
        <translation>标为战略客户</translation>
    </message>
    <message>
        <source>{count:customers} moved to the trash</source>
        <translation>{count:customers}已移到回收站</translation>
    </message>
    <message>
        <source>{count:customers} changed</source>
        <translation>已修改 {count:customers}</translation>
    </message>
    <message>
        <source>Group {name} deleted; its customers stay</source>
        <translation>分组“{name}”已删除，客户仍在</translation>
    </message>
    <message>
        <source>Group deleted; its customers stay</source>
        <translation>分组已删除，客户仍在</translation>
    </message>
    <message>
        <source>Contact {name} deleted</source>
        <translation>联系人“{name}”已删除</translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation>联系人已删除</translation>
    </message>
    <message>
        <source>Deleted: {what:noun} {name}</source>
        <translation>已删除{what:noun}“{name}”</translation>
    </message>
    <message>
        <source>Deleted: {what:noun}</source>
        <translation>已删除{what:noun}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Contact with {name} logged</source>
        <translation>已记录联系：{name}</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>已记录联系</translation>
    </message>
    <message>
        <source>Logged contact deleted</source>
        <translation>联系记录已删除</translation>
    </message>
    <message>
        <source>{count:customers} taken out of the group</source>
        <translation>{count:customers}已移出分组</translation>
    </message>
    <message>
        <source>{count:customers} moved to the other group</source>
        <translation>{count:customers}已移到另一分组</translation>
    </message>
    <message>
        <source>Put in the group</source>
        <translation>已加入分组</translation>
    </message>
    <message>
        <source>Planned step dropped</source>
        <translation>安排已取消</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>客户已合并</translation>
    </message>
    <message>
        <source>{count:customers} marked as invalid, out of lists and reminders</source>
        <translation>已将 {count:customers}标记为无效，不再出现在列表和提醒中</translation>
    </message>
    <message>
        <source>{count:customers} back in the lists</source>
        <translation>{count:customers}已回到列表</translation>
    </message>
    <message>
        <source>Not the same: nobody asks again</source>
        <translation>已标记为不同客户，以后不再询问</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Not shown again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Texts to {count:customers} marked as sent</source>
        <translation>已标记发送给 {count:customers}</translation>
    </message>
    <message>
        <source>Visits to {count:customers} planned</source>
        <translation>已安排拜访 {count:customers}</translation>
    </message>
    <message>
        <source>Kept with the customer</source>
        <translation>已随客户保存</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>文件已移除</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Enter opens the customer</source>
        <translation>回车打开客户</translation>
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
        <source>Log a callback with {name}</source>
        <translation>记录对 {name} 的回访</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>1. How do they use it?</source>
        <translation>一、产品使用情况</translation>
    </message>
    <message>
        <source>2. Do they need anything new? It becomes an opportunity.</source>
        <translation>二、有没有新需求？（会生成商机）</translation>
    </message>
    <message>
        <source>3. What was introduced to them?</source>
        <translation>三、介绍了什么新产品</translation>
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
        <source>With whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Switchboard</source>
        <translation>总机</translation>
    </message>
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
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Favour</source>
        <translation>帮忙</translation>
    </message>
    <message>
        <source>Private ties</source>
        <translation>私人往来</translation>
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
        <translation>超级</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>非积极</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>疑虑者</translation>
    </message>
    <message>
        <source>Other tier</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Super customers</source>
        <translation>超级客户</translation>
    </message>
    <message>
        <source>Large customers (tier)</source>
        <translation>大客户（层级）</translation>
    </message>
    <message>
        <source>Medium customers</source>
        <translation>中客户</translation>
    </message>
    <message>
        <source>Small customers</source>
        <translation>小客户</translation>
    </message>
    <message>
        <source>Inactive customers</source>
        <translation>非积极客户</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>疑虑者</translation>
    </message>
    <message>
        <source>Out of market</source>
        <translation>已退出市场</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Nominated as key account</source>
        <translation>重点客户候选</translation>
    </message>
    <message>
        <source>On rhythm</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Order due</source>
        <translation>该下单</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>开始松动</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Lost customer</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有希望</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>将要休眠</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Vital (first 20%)</source>
        <translation>重点（前 20%）</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>消耗</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Order frequency</source>
        <translation>下单频次</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Products held</source>
        <translation>持有产品数</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Four traits</source>
        <translation>四个特征</translation>
    </message>
    <message>
        <source>Four ways</source>
        <translation>四种方法</translation>
    </message>
    <message>
        <source>Four items</source>
        <translation>四项指标</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>金融</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>its own rhythm</source>
        <translation>自身节奏</translation>
    </message>
    <message>
        <source>its own rhythm and that of customers like it</source>
        <translation>自身与同类客户的节奏</translation>
    </message>
    <message>
        <source>the rhythm of customers like it</source>
        <translation>同类客户的节奏</translation>
    </message>
    <message>
        <source>its own rhythm and the book&apos;s</source>
        <translation>自身与全簿的节奏</translation>
    </message>
    <message>
        <source>the book&apos;s rhythm</source>
        <translation>全簿的节奏</translation>
    </message>
    <message>
        <source>twice its rhythm of contact</source>
        <translation>联系节奏的两倍</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Time to get in touch</source>
        <translation>该联系了</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Service issue</source>
        <translation>服务问题</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>引荐</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>周年</translation>
    </message>
    <message>
        <source>Judged by a single figure</source>
        <translation>单一指标</translation>
    </message>
    <message>
        <source>One big order only</source>
        <translation>一次性大额</translation>
    </message>
    <message>
        <source>Volume without profit</source>
        <translation>有量无利</translation>
    </message>
    <message>
        <source>Too much discount</source>
        <translation>优惠过度</translation>
    </message>
    <message>
        <source>Too few customers carry the book</source>
        <translation>过度集中</translation>
    </message>
    <message>
        <source>Potential overlooked</source>
        <translation>忽视潜力</translation>
    </message>
    <message>
        <source>Small customers neglected</source>
        <translation>抓大放小</translation>
    </message>
    <message>
        <source>Costs more time than it brings</source>
        <translation>资源消耗</translation>
    </message>
    <message>
        <source>Key account at risk</source>
        <translation>大客户预警</translation>
    </message>
    <message>
        <source>Large orders under a contract of a year or longer</source>
        <translation>大额订单且合同一年以上</translation>
    </message>
    <message>
        <source>A large order on a strategic project</source>
        <translation>战略项目的大额订单</translation>
    </message>
    <message>
        <source>Important for business or image</source>
        <translation>对业务或形象重要</translation>
    </message>
    <message>
        <source>Takes up technology early</source>
        <translation>技术接受度高</translation>
    </message>
    <message>
        <source>Develops the market</source>
        <translation>带动市场开拓</translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation>A 级</translation>
    </message>
    <message>
        <source>Tier super or large</source>
        <translation>层级为超级或大</translation>
    </message>
    <message>
        <source>Two orders, profit, and grade A or B</source>
        <translation>两次订单、有利润且为 A 或 B 级</translation>
    </message>
    <message>
        <source>Marked as benchmark</source>
        <translation>标为标杆</translation>
    </message>
    <message>
        <source>Marked as strategic</source>
        <translation>标为战略</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级公司</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>引荐人</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>按录入</translation>
    </message>
    <message>
        <source>unit cost of the line</source>
        <translation>按行的单位成本</translation>
    </message>
    <message>
        <source>unit cost of the product</source>
        <translation>按产品的单位成本</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>建立关系</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text template</source>
        <translation>话术模板</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Policy note</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已忽略</translation>
    </message>
</context>
<context>
    <name>TextCard</name>
    <message>
        <source>Text for the one in focus</source>
        <translation>发给当前这位的内容</translation>
    </message>
    <message>
        <source>Code for the phone…</source>
        <translation>手机二维码…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>No field is called {names}; mend the template.</source>
        <translation>没有叫 {names} 的字段，请改模板。</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Text templates</source>
        <translation>话术模板</translation>
    </message>
    <message>
        <source>Give the text a name.</source>
        <translation>请给模板起个名字。</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Add the ready-made texts</source>
        <translation>加入现成话术</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Of an e-mail or letter</source>
        <translation>邮件或信函的主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Insert {field}: {meaning}</source>
        <translation>插入 {field}：{meaning}</translation>
    </message>
    <message>
        <source>As it will read</source>
        <translation>成文预览</translation>
    </message>
    <message>
        <source>As it will read for {name}</source>
        <translation>发给 {name} 的成文</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No field is called {names}. Choose one of those below.</source>
        <translation>没有叫 {names} 的字段，请从下面选。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>All the ready-made texts are there already.</source>
        <translation>现成话术都已经在了。</translation>
    </message>
    <message>
        <source>John Smith</source>
        <translation>王建国</translation>
    </message>
    <message>
        <source>Acme</source>
        <translation>申达</translation>
    </message>
    <message>
        <source>Dr.</source>
        <translation>总经理</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>its supplier</source>
        <translation>它的供应商</translation>
    </message>
    <message>
        <source>buys from it</source>
        <translation>向它采购</translation>
    </message>
    <message>
        <source>its parent company</source>
        <translation>它的母公司</translation>
    </message>
    <message>
        <source>its subsidiary</source>
        <translation>它的子公司</translation>
    </message>
    <message>
        <source>brought it</source>
        <translation>介绍了它</translation>
    </message>
    <message>
        <source>was brought by it</source>
        <translation>由它介绍来</translation>
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
    <name>TimeScreen</name>
    <message>
        <source>Hours by week</source>
        <translation>每周工时</translation>
    </message>
    <message>
        <source>Part of hours and of profit by tier</source>
        <translation>各层级的工时与利润占比</translation>
    </message>
    <message>
        <source>Where my time goes</source>
        <translation>我的时间去向</translation>
    </message>
    <message>
        <source>no minutes are logged yet</source>
        <translation>还没有记录时间</translation>
    </message>
    <message>
        <source>{share} of the time with customers goes to the first 20% (target {target})</source>
        <translation>客户时间的 {share} 用在重点 20%（目标 {target}）</translation>
    </message>
    <message>
        <source>Leave a slice for new business: prospects and suspects take {share} of all time.</source>
        <translation>给开发新客户留出时间：潜在客户与疑虑者占全部时间的 {share}。</translation>
    </message>
    <message>
        <source>First 20%: super, large, medium</source>
        <translation>重点 20%：超级、大、中</translation>
    </message>
    <message>
        <source>Other customers</source>
        <translation>其他客户</translation>
    </message>
    <message>
        <source>New business</source>
        <translation>开发新客户</translation>
    </message>
    <message>
        <source>Minutes of all contacts in the window. The first 20% are the tiers super, large and medium; new business are prospects and suspects and stands beside the share. The target is a setting.</source>
        <translation>统计期内全部联系的分钟数。重点 20% 指超级、大、中三层；开发新客户指潜在客户与疑虑者，不计入该比例。目标可在设置中修改。</translation>
    </message>
    <message>
        <source>week to {day}: {words} {time}</source>
        <translation>截至 {day} 的一周：{words} {time}</translation>
    </message>
    <message>
        <source>Week to</source>
        <translation>周（截至）</translation>
    </message>
    <message>
        <source>First 20%</source>
        <translation>重点 20%</translation>
    </message>
    <message>
        <source>{tier}: {share} of my hours</source>
        <translation>{tier}：{share} 的工时</translation>
    </message>
    <message>
        <source>{tier}: {share} of net contribution</source>
        <translation>{tier}：{share} 的净贡献</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Hours, part</source>
        <translation>工时占比</translation>
    </message>
    <message>
        <source>Net contribution, part</source>
        <translation>净贡献占比</translation>
    </message>
    <message>
        <source>Time against profit</source>
        <translation>时间与利润</translation>
    </message>
    <message>
        <source>Of the existing customers alone: each tier&apos;s part of all minutes logged with them in the window, beside its part of their net contribution (gross margin less cost to serve). Hours far above the profit are time to win back.</source>
        <translation>只看成交客户：各层级占统计期内全部联系时长的比例，与它占净贡献（毛利减服务成本）的比例并列。时间占比远高于利润占比的层级，就是该省下时间的地方。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Budget, 30 days</source>
        <translation>预算（30 天）</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Part of the budget</source>
        <translation>占预算</translation>
    </message>
    <message>
        <source>Groups against their budget</source>
        <translation>各分组与时间预算</translation>
    </message>
    <message>
        <source>the last 30 days; set a budget at the group</source>
        <translation>最近 30 天；预算在分组上设置</translation>
    </message>
    <message>
        <source>Minutes of all contacts of the last 30 days with the customers of the group and of the groups below it, against the minutes the group is given for 30 days. Private groups are not shown.</source>
        <translation>最近 30 天与本组及其下级分组客户的全部联系时长，对照为该组设定的 30 天时间预算。私密分组不显示。</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Whom the hours should go to</source>
        <translation>时间该给谁</translation>
    </message>
    <message>
        <source>The time logged in the window, shared out anew: each customer&apos;s part is the mean of its parts of positive net contribution, of potential, and of importance (a key account counts 2, a nominated one 1).</source>
        <translation>把统计期内的工时重新分配：每位客户的份额取其正净贡献、潜力、重要性三项占比的平均（重点客户计 2，提名计 1）。</translation>
    </message>
    <message>
        <source>Suggested hours</source>
        <translation>建议工时</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{step} done</source>
        <translation>{step}已完成</translation>
    </message>
    <message>
        <source>to complete: {fields}</source>
        <translation>待补：{fields}</translation>
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
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
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
        <source>Region</source>
        <translation>地区</translation>
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
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>公司电话</translation>
    </message>
    <message>
        <source>Company mobile</source>
        <translation>公司手机</translation>
    </message>
    <message>
        <source>Company fax</source>
        <translation>公司传真</translation>
    </message>
    <message>
        <source>Company email</source>
        <translation>公司邮箱</translation>
    </message>
    <message>
        <source>Company WeChat</source>
        <translation>公司微信</translation>
    </message>
    <message>
        <source>Company QQ</source>
        <translation>公司QQ</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级公司</translation>
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
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Value type</source>
        <translation>价值类型</translation>
    </message>
    <message>
        <source>Annual demand</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Need level</source>
        <translation>需求程度</translation>
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
        <source>Technology</source>
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
        <source>Strategic customer</source>
        <translation>战略客户</translation>
    </message>
    <message>
        <source>Customer note</source>
        <translation>客户备注</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
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
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Birth month</source>
        <translation>出生月份</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>家庭地址</translation>
    </message>
    <message>
        <source>Home city</source>
        <translation>居住城市</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>兴趣爱好</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation>联系人备注</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>资料状态</translation>
    </message>
    <message>
        <source>Buying state</source>
        <translation>购买状态</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Revenue in the window</source>
        <translation>统计期收入</translation>
    </message>
    <message>
        <source>Margin in the window</source>
        <translation>统计期毛利</translation>
    </message>
    <message>
        <source>Orders in the window</source>
        <translation>统计期订单数</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Contact date</source>
        <translation>联系日期</translation>
    </message>
    <message>
        <source>Contact method</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>顾虑</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Visit chance</source>
        <translation>拜访机会</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长分钟</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Next contact date</source>
        <translation>下次联系日期</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Revenue ever</source>
        <translation>累计销售额</translation>
    </message>
    <message>
        <source>Margin ever</source>
        <translation>累计毛利</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>应联系日</translation>
    </message>
    <message>
        <source>Sheet filled</source>
        <translation>资料完整</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Contact identifier</source>
        <translation>联系人标识</translation>
    </message>
    <message>
        <source>Order identifier</source>
        <translation>订单标识</translation>
    </message>
    <message>
        <source>Customer identifier</source>
        <translation>客户标识</translation>
    </message>
    <message>
        <source>Last attitude</source>
        <translation>上次态度</translation>
    </message>
    <message>
        <source>Last visit chance</source>
        <translation>上次拜访机会</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Later: many more</source>
        <translation>稍后还有很多</translation>
    </message>
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
    <message>
        <source>pinned</source>
        <translation>置顶</translation>
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
        <source>Show who waits</source>
        <translation>看看稍后的客户</translation>
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
        <source>Pinned for today</source>
        <translation>今天置顶</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>已取消置顶</translation>
    </message>
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
        <source>pin</source>
        <translation>置顶</translation>
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
        <source>No longer pinned	P</source>
        <translation>取消置顶	P</translation>
    </message>
    <message>
        <source>Pin for today	P</source>
        <translation>今天置顶	P</translation>
    </message>
    <message>
        <source>One place up	Ctrl+Shift+Up</source>
        <translation>上移一位	Ctrl+Shift+Up</translation>
    </message>
    <message>
        <source>One place down	Ctrl+Shift+Down</source>
        <translation>下移一位	Ctrl+Shift+Down</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>明天(&amp;T)</translation>
    </message>
    <message>
        <source>In three &amp;days</source>
        <translation>三天后(&amp;D)</translation>
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
    <message>
        <source>Your own: {steps}</source>
        <translation>自己的事：{steps}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Everything at the left is a place to look from</source>
        <translation>左边的每一项都是一个视图</translation>
    </message>
    <message>
        <source>Today, tiers, your own groups, regions: each shows the same list narrowed to some customers.</source>
        <translation>今日、层级、您自己的分组、地区：各显示同一份名单中的一部分客户。</translation>
    </message>
    <message>
        <source>Today says whom to contact, and why</source>
        <translation>“今日”告诉您该联系谁、为什么</translation>
    </message>
    <message>
        <source>Go through it with single keys: E done, S snooze, L log, C call, J and K down and up.</source>
        <translation>单键处理：E 完成，S 推迟，L 记录，C 拨号，J、K 下移和上移。</translation>
    </message>
    <message>
        <source>Everything about one customer is at the right</source>
        <translation>右边是一位客户的全部资料</translation>
    </message>
    <message>
        <source>After a talk, type one line as you would say it: “call Wang, likes the price, again Wednesday”.</source>
        <translation>谈完之后，照口头说法写一行就行：“电话 王总 对新价满意 下周三回访”。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TraitWords</name>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Value type</source>
        <translation>价值类型</translation>
    </message>
    <message>
        <source>First product</source>
        <translation>首购产品</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>KamDesk: {count} overdue</source>
        <translation>KamDesk：{count}逾期</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>打开工作台(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Log a contact…</source>
        <translation>记录联系(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Find a caller by number…</source>
        <translation>按号码查来电(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Remind me again in an hour</source>
        <translation>一小时后再提醒(&amp;R)</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>锁定(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>private</source>
        <translation>私密</translation>
    </message>
</context>
<context>
    <name>TreeGroups</name>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Find a place</source>
        <translation>查找分组</translation>
    </message>
</context>
<context>
    <name>TroubleModel</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>未导入：{why}</translation>
    </message>
</context>
<context>
    <name>TroubleTable</name>
    <message>
        <source>Rows that need a look</source>
        <translation>需要看一下的行</translation>
    </message>
</context>
<context>
    <name>TwinChoices</name>
    <message>
        <source>Tick those {percent}% sure or more</source>
        <translation>勾选把握不低于 {percent}% 的</translation>
    </message>
    <message>
        <source>Fill instead of adding</source>
        <translation>补充到已有客户（不新增）</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>客户簿中的客户</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Customers like ones in the book</source>
        <translation>与已有客户相似的客户</translation>
    </message>
    <message>
        <source>{twins:customers} of the files may be in the book already. Unticked ones are added beside them.</source>
        <translation>文件中有 {twins:customers}可能已在客户簿中。未勾选的将作为新客户添加。</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Contacts, talks, orders and files of both stay together. It can be undone, also later.</source>
        <translation>双方的联系人、联系记录、订单和文件都会合到一起；随时可以撤销。</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客户</translation>
    </message>
    <message>
        <source>Never ask about these two again (Del)</source>
        <translation>以后不再询问这两位客户（Del）</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>合并为一个</translation>
    </message>
    <message>
        <source>Merge as chosen (Ctrl+Enter)</source>
        <translation>按所选内容合并（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>双方不一致</translation>
    </message>
    <message>
        <source>Only one of them says</source>
        <translation>只有一方填写</translation>
    </message>
    <message>
        <source>The same in both: {fields}</source>
        <translation>双方相同：{fields}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation>保留这条</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <translation>保留 {name}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>{when} 更新</translation>
    </message>
    <message>
        <source>Both, one below the other</source>
        <translation>两段都保留，上下并列</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open {book}</source>
        <translation>打开 {book}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>This is the printed recovery key</source>
        <translation>这是打印的恢复密钥</translation>
    </message>
    <message>
        <source>Without its passphrase or its recovery key nobody can open a book, not even the makers of KamDesk.</source>
        <translation>没有口令或恢复密钥，谁也打不开客户簿，KamDesk 的作者也不能。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another book…</source>
        <translation>另一本客户簿…</translation>
    </message>
    <message>
        <source>Use the keychain</source>
        <translation>使用系统钥匙串</translation>
    </message>
    <message>
        <source>Open ({seconds})</source>
        <translation>打开（{seconds}）</translation>
    </message>
</context>
<context>
    <name>ValuePane</name>
    <message>
        <source>Buying history</source>
        <translation>购买历史</translation>
    </message>
    <message>
        <source>Tier, month by month</source>
        <translation>层级变化（按月）</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>盈利贡献</translation>
    </message>
    <message>
        <source>Place in the trade</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>未来潜力</translation>
    </message>
    <message>
        <source>What I decided</source>
        <translation>我的决定</translation>
    </message>
    <message>
        <source>Customers like this one</source>
        <translation>相似的老客户</translation>
    </message>
    <message>
        <source>Tier and segment</source>
        <translation>层级与细分</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>First and last order</source>
        <translation>首单与末单</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平常间隔</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一单</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>常买</translation>
    </message>
    <message>
        <source>Next product</source>
        <translation>下一个产品</translation>
    </message>
    <message>
        <source>Busiest months</source>
        <translation>旺季月份</translation>
    </message>
    <message>
        <source>Months with an order</source>
        <translation>有订单的月份</translation>
    </message>
    <message>
        <source>{sum}, {time} logged</source>
        <translation>{sum}，已记 {time}</translation>
    </message>
    <message>
        <source>{count} in a row up to now</source>
        <translation>至今连续 {count} 个季度</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Cost to serve</source>
        <translation>服务成本</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Part of all profit</source>
        <translation>利润贡献率</translation>
    </message>
    <message>
        <source>Return on upkeep</source>
        <translation>维护投入回报</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>二八分档</translation>
    </message>
    <message>
        <source>Quarters with profit</source>
        <translation>持续盈利</translation>
    </message>
    <message>
        <source>{customers}, {margin} margin</source>
        <translation>{customers}，毛利 {margin}</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>标杆</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>战略意义</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>价值类型</translation>
    </message>
    <message>
        <source>Has brought</source>
        <translation>转介绍来</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Potential, 0 to 100</source>
        <translation>潜力（0–100）</translation>
    </message>
    <message>
        <source>{mark} of 5</source>
        <translation>{mark} 分（满分 5）</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>业务增长</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>市场扩展</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation>创新能力</translation>
    </message>
    <message>
        <source>Technology uptake</source>
        <translation>技术吸收</translation>
    </message>
    <message>
        <source>Market development</source>
        <translation>市场开发</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求程度</translation>
    </message>
    <message>
        <source>Looked at last</source>
        <translation>上次评估</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Room to grow</source>
        <translation>增值空间</translation>
    </message>
    <message>
        <source>Every month is worked out anew.</source>
        <translation>每个月都要重新计算。</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>{window} in the window, {ever} ever</source>
        <translation>统计期内 {window}，累计 {ever}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>about {day}: one usual gap after the last</source>
        <translation>约 {day}：上一单之后一个平常间隔</translation>
    </message>
    <message>
        <source>past due by {days}</source>
        <translation>已过 {days}</translation>
    </message>
    <message>
        <source>orders again: {chance}</source>
        <translation>再下单概率 {chance}</translation>
    </message>
    <message>
        <source>on most of its own orders</source>
        <translation>它自己的订单里最常见</translation>
    </message>
    <message>
        <source>what buyers of {product} bought later</source>
        <translation>买过{product}的客户后来多买它</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>nominated, not confirmed</source>
        <translation>已提名，未确认</translation>
    </message>
    <message>
        <source>Given up for now since {day}: {reason}</source>
        <translation>{day}起放弃：{reason}</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复跟进</translation>
    </message>
    <message>
        <source>In every list and reminder.</source>
        <translation>正常列入名单和提醒。</translation>
    </message>
    <message>
        <source>Park…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Cultivated until {day}: never proposed for parking.</source>
        <translation>培育至 {day}：期间不建议放弃。</translation>
    </message>
    <message>
        <source>Stop cultivating</source>
        <translation>结束培育</translation>
    </message>
    <message>
        <source>Not cultivated.</source>
        <translation>未列入培育。</translation>
    </message>
    <message>
        <source>Cultivate…</source>
        <translation>培育…</translation>
    </message>
    <message>
        <source>Marked as lost on {day}: {reason}</source>
        <translation>{day}标记为流失：{reason}</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>已挽回</translation>
    </message>
    <message>
        <source>Not marked as lost.</source>
        <translation>未标记流失。</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>标记流失…</translation>
    </message>
    <message>
        <source>{likeness} alike · {revenue} in the window</source>
        <translation>相似度 {likeness} · 统计期内 {revenue}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Confirm day, hour and place the day before</source>
        <translation>提前一天确认时间和地点</translation>
    </message>
    <message>
        <source>Read the last talks and what was promised</source>
        <translation>看上几次谈话和答应过的事</translation>
    </message>
    <message>
        <source>Know who decides, and what must not be said</source>
        <translation>弄清谁拍板、什么不能提</translation>
    </message>
    <message>
        <source>Dress: formal, clean, fitting the place</source>
        <translation>着装正式整洁，合乎场合</translation>
    </message>
    <message>
        <source>Manner: serious on business, easy in conversation</source>
        <translation>谈正事严肃，聊天随和</translation>
    </message>
    <message>
        <source>Cards, product papers, samples, price list</source>
        <translation>名片、产品资料、样品、价目表</translation>
    </message>
    <message>
        <source>Small gift, if one is due</source>
        <translation>该带的小礼品</translation>
    </message>
    <message>
        <source>Goal of the visit, and the next step to ask for</source>
        <translation>这次拜访的目标和要敲定的下一步</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>地区不明</translation>
    </message>
    <message>
        <source>No address is written down</source>
        <translation>没有填写地址</translation>
    </message>
    <message>
        <source>The address tells neither city nor district</source>
        <translation>地址里看不出市、区</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>已约 {day}</translation>
    </message>
    <message>
        <source>nearby</source>
        <translation>顺路</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>从未拜访</translation>
    </message>
    <message>
        <source>due {days} ago</source>
        <translation>已过期 {days}</translation>
    </message>
    <message>
        <source>↗ getting warmer</source>
        <translation>↗ 在升温</translation>
    </message>
    <message>
        <source>→ steady</source>
        <translation>→ 平稳</translation>
    </message>
    <message>
        <source>↘ getting colder</source>
        <translation>↘ 在变冷</translation>
    </message>
    <message>
        <source>Visits on {day}</source>
        <translation>{day} 拜访路线单</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>谁拍板</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>答应过的事</translation>
    </message>
    <message>
        <source>Last talks</source>
        <translation>最近谈话</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度走势</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>未解决的问题</translation>
    </message>
    <message>
        <source>Before each visit</source>
        <translation>每次拜访前</translation>
    </message>
    <message>
        <source>Deals on their way</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>Given before</source>
        <translation>送过的礼</translation>
    </message>
    <message>
        <source>Before the visit</source>
        <translation>拜访前准备</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Reach at</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Revenue, {months}</source>
        <translation>近 {months}收入</translation>
    </message>
    <message>
        <source>Orders ever</source>
        <translation>累计订单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>还没答复</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Space ticks · Enter opens the customer</source>
        <translation>空格勾选 · 回车打开客户</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits by district</source>
        <translation>按区县的拜访</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Demand a year</source>
        <translation>年需求</translation>
    </message>
    <message>
        <source>Attitude and chance</source>
        <translation>态度与机会</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Plan as appointments</source>
        <translation>安排为约见</translation>
    </message>
    <message>
        <source>Route sheet…</source>
        <translation>路线单…</translation>
    </message>
    <message>
        <source>Brief…</source>
        <translation>简报…</translation>
    </message>
    <message>
        <source>Fill in the address…</source>
        <translation>补填地址…</translation>
    </message>
    <message>
        <source>{due} due, biggest demand and clearest intent first, then their neighbours.</source>
        <translation>该拜访 {due}：需求最大、意向最明的在前，然后是顺路的客户。</translation>
    </message>
    <message>
        <source>Grades A, B and C are visited as the service standards say; grade a customer or change the standards.</source>
        <translation>A、B、C 级客户按服务标准定期拜访；给客户定级，或修改标准。</translation>
    </message>
    <message>
        <source>No visit is due</source>
        <translation>眼下没有该拜访的客户</translation>
    </message>
    <message>
        <source>Service standards…</source>
        <translation>服务标准…</translation>
    </message>
    <message>
        <source>{place}   {due} due, {nearby} nearby</source>
        <translation>{place}   该拜访 {due}，顺路 {nearby}</translation>
    </message>
    <message>
        <source>No usable address   {count}</source>
        <translation>地址不可用   {count}</translation>
    </message>
    <message>
        <source>Plan {count}</source>
        <translation>安排 {count}</translation>
    </message>
    <message>
        <source>Address of {name}</source>
        <translation>{name} 的地址</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>路线单</translation>
    </message>
    <message>
        <source>They are in Today and in the calendar on {day}.</source>
        <translation>已排进 {day} 的今日清单和日历。</translation>
    </message>
    <message>
        <source>Mind: that is a day off.</source>
        <translation>注意：那天是休息日。</translation>
    </message>
</context>
<context>
    <name>WarningForm</name>
    <message>
        <source>What I do</source>
        <translation>挽留措施</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>False alarm: show it again only when it comes anew</source>
        <translation>误报：解除后重新出现时才再提醒</translation>
    </message>
    <message>
        <source>Better terms, better service, a visit: keep what helped for the next time.</source>
        <translation>给优惠、改服务、去拜访：记下哪一招管用，下次再用。</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>Handle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>See</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>No pitfall shows at present.</source>
        <translation>目前没有误区提醒。</translation>
    </message>
</context>
<context>
    <name>WeightsEditor</name>
    <message>
        <source>Set of weights</source>
        <translation>权重方案</translation>
    </message>
    <message>
        <source>Take a ready-made set…</source>
        <translation>选用现成方案…</translation>
    </message>
    <message>
        <source>For which industry</source>
        <translation>用于哪个行业</translation>
    </message>
    <message>
        <source>All industries</source>
        <translation>全部行业</translation>
    </message>
    <message>
        <source>Another indicator, or the name of a field of your own</source>
        <translation>添加指标，或自定义字段的名称</translation>
    </message>
    <message>
        <source>Another indicator, or a field of your own</source>
        <translation>添加指标或自定义字段</translation>
    </message>
    <message>
        <source>Add the indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Keep as my own…</source>
        <translation>存为我的方案…</translation>
    </message>
    <message>
        <source>Weight of {indicator}</source>
        <translation>{indicator}的权重</translation>
    </message>
    <message>
        <source>Total {total} of 100</source>
        <translation>合计 {total} / 100</translation>
    </message>
    <message>
        <source>One indicator carries everything. Never judge a customer by one figure alone.</source>
        <translation>全部权重压在一项指标上。不能只凭单一指标判断客户。</translation>
    </message>
    <message>
        <source>Keep as my own</source>
        <translation>存为我的方案</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>方案名称</translation>
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
        <source>Why this grade</source>
        <translation>为什么是这个等级</translation>
    </message>
    <message>
        <source>Why this priority</source>
        <translation>为什么是这个优先级</translation>
    </message>
    <message>
        <source>Revenue, {months}</source>
        <translation>近 {months}收入</translation>
    </message>
    <message>
        <source>Gross margin, {months}</source>
        <translation>近 {months}毛利</translation>
    </message>
    <message>
        <source>Orders and the gap between them</source>
        <translation>订单与下单间隔</translation>
    </message>
    <message>
        <source>Customers with an order in the last {months} are ranked; the first 1% are super, up to 5% large, up to 20% medium, the rest small. Without one: inactive, prospect or suspect.</source>
        <translation>近 {months}有订单的客户排名次：前 1% 超级，前 5% 大，前 20% 中，其余小；没有订单的为非积极、潜在或疑虑者。</translation>
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
        <source>The days since the last order are measured by the usual gap between orders: from once the gap an order is due, from 1.5 times it is slipping, from 2.5 times dormant. Whether it orders again is learnt from the book&apos;s own past: who of the customers like this one did so, seen from an earlier day.</source>
        <translation>用平常的下单间隔衡量距上次下单的天数：达到 1 倍为该下单，1.5 倍为开始松动，2.5 倍为休眠。再下单概率从本客户簿自己的历史学来：站在过去某一天看，像这样的客户后来有多少又下了单。</translation>
    </message>
    <message>
        <source>The gap is the usual one between two days with an order: the median of the customer&apos;s own gaps from four such days on, else blended with customers like it, else the book&apos;s; at least seven days. Returns are no orders.</source>
        <translation>间隔是两个下单日之间的平常间隔：有四个下单日起，取客户自己间隔的中位数；不足时与同类客户折中，再不足取整个客户簿的；至少七天。退货不算订单。</translation>
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
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>Within the next</source>
        <translation>预测期</translation>
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
<context>
    <name>WhyPopup</name>
    <message>
        <source>Where the lines are drawn</source>
        <translation>分界线</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Window after</source>
        <translation>统计期晚于</translation>
    </message>
    <message>
        <source>Window to</source>
        <translation>统计期至</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>排名依据</translation>
    </message>
    <message>
        <source>Customers with an order in it</source>
        <translation>期内成交客户</translation>
    </message>
    <message>
        <source>Customers with an order in the window are ranked by the measure. The first 1% are super, the next 4% large, the next 15% medium, the rest small; parts are rounded up. Whoever brings nothing is small whatever the rank.</source>
        <translation>统计期内有订单的客户按所选指标排名。前 1% 为超级，其后 4% 为大，再后 15% 为中，其余为小；不足一位的向上取整。不带来收益的，无论名次都算小客户。</translation>
    </message>
    <message>
        <source>up to rank {rank}</source>
        <translation>到第 {rank} 名</translation>
    </message>
    <message>
        <source>The customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>Customers in the order of what they bring, highest first: the smallest number of them that makes 80% of the positive total. Everybody with an order or with cost to serve in the window is counted.</source>
        <translation>客户按贡献从高到低排列：最少多少位就占到正值合计的 80%。统计期内有订单或有服务成本的都计入。</translation>
    </message>
    <message>
        <source>Customers counted</source>
        <translation>计入客户</translation>
    </message>
    <message>
        <source>Of them make 80%</source>
        <translation>其中占到 80% 的</translation>
    </message>
    <message>
        <source>Their share of all</source>
        <translation>占全部客户</translation>
    </message>
    <message>
        <source>What they really make</source>
        <translation>实际占比</translation>
    </message>
    <message>
        <source>What the first 20% make</source>
        <translation>前 20% 占</translation>
    </message>
    <message>
        <source>R, F and M give one to five points by how recently, how often and for how much a customer bought in the window, compared with all others; FM is the mean of F and M, rounded up. One order in the window is always F 1.</source>
        <translation>R、F、M 按统计期内购买的远近、次数、金额与其他客户相比给 1 至 5 分；FM 为 F 与 M 的平均，向上取整。期内只有一单的，F 总是 1。</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Customers needed for segments</source>
        <translation>细分所需客户数</translation>
    </message>
    <message>
        <source>Shares of all positive net contribution. Herfindahl is the sum of squared shares: 1 where one customer makes all.</source>
        <translation>占全部正净贡献的比例。赫芬达尔指数为各占比平方之和：全靠一位客户时为 1。</translation>
    </message>
    <message>
        <source>The first customer</source>
        <translation>第一位客户</translation>
    </message>
    <message>
        <source>The first three</source>
        <translation>前三位客户</translation>
    </message>
    <message>
        <source>Herfindahl</source>
        <translation>赫芬达尔指数</translation>
    </message>
    <message>
        <source>Warning for one</source>
        <translation>一位提醒线</translation>
    </message>
    <message>
        <source>above 30%</source>
        <translation>超过 30%</translation>
    </message>
    <message>
        <source>Warning for three</source>
        <translation>三位提醒线</translation>
    </message>
    <message>
        <source>above 60%</source>
        <translation>超过 60%</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>集中度</translation>
    </message>
    <message>
        <source>By net contribution: vital are those of the first fifth who bring something, drain those of the last fifth who bring nothing or cost money, all others are in the middle.</source>
        <translation>按净贡献：前五分之一中带来利润的为重点，后五分之一中不带来利润或亏损的为消耗，其余为中间。</translation>
    </message>
    <message>
        <source>20 / 60 / 20</source>
        <translation>20 / 60 / 20</translation>
    </message>
    <message>
        <source>Gross margin is revenue less cost. Net contribution is gross margin less the cost to serve: what contacts cost, and the minutes they took at the hourly cost.</source>
        <translation>毛利为销售额减成本。净贡献为毛利减服务成本：联系的花费，加上所用时间乘以小时成本。</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Hourly cost</source>
        <translation>小时成本</translation>
    </message>
    <message>
        <source>Orders, revenue and margin of each calendar month, returns on their day; the last month runs up to the day seen from. Voided orders count nowhere.</source>
        <translation>每个自然月的订单、销售额与毛利，退货计在退货当日；最后一个月算到观察日。作废的订单不计。</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Lost on the day you said, else on the day the customer became dormant. The churn rate is lost ÷ all of the kind who ever bought; times the book&apos;s says how much above or below the whole book that is.</source>
        <translation>流失日取您写明的日期，否则取转为休眠的日期。流失率为该类流失数 ÷ 该类买过的全部客户；倍数表示高于或低于全簿多少。</translation>
    </message>
    <message>
        <source>Who is lost</source>
        <translation>流失的认定</translation>
    </message>
    <message>
        <source>Suspects have had no contact, prospects have had one but no order. Keep: a strong need, cultivated, or hot or warm at last. Drop: refused at last and without a need. Else potential decides: from 50 keep, below park.</source>
        <translation>疑虑者尚无联系，潜在客户有过联系但没有订单。保留：需求强、在培育中或最近态度积极。剔除：最近拒绝且无需求。其余看潜力：50 分起保留，以下放弃。</translation>
    </message>
    <message>
        <source>Funnel and screening</source>
        <translation>漏斗与筛选</translation>
    </message>
    <message>
        <source>The tiers of the same day one, two and three years earlier, rebuilt from the facts known then. Marks are those of now.</source>
        <translation>一年、两年、三年前同一天的层级，按当时已知的事实重建。标记取现在的值。</translation>
    </message>
    <message>
        <source>Where key accounts began</source>
        <translation>重点客户从哪里来</translation>
    </message>
    <message>
        <source>How many of the vital 20% share a trait, against all others with an order or cost to serve. Who has no entry for a trait is left out; with fewer than five customers a trait is marked as few.</source>
        <translation>重点 20% 中有多少具有该特征，与其余有订单或服务成本的客户相比。未填写的略去；不足五位的标为样本少。</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>共同特征</translation>
    </message>
    <message>
        <source>One usual gap after the last order. The usual gap is the middle of the customer&apos;s own gaps from four order days on, else blended with customers like it, else the book&apos;s; at least seven days.</source>
        <translation>末单之后一个平常间隔。平常间隔从四个下单日起取客户自己间隔的中位，否则与同类客户合并，再否则取全簿的；至少七天。</translation>
    </message>
    <message>
        <source>The next order</source>
        <translation>下一单</translation>
    </message>
    <message>
        <source>Of them ordered again</source>
        <translation>其中又下单的</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>再下单概率</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>the book&apos;s own past, by a fit</source>
        <translation>客户簿自身的历史（拟合）</translation>
    </message>
    <message>
        <source>the book&apos;s own past, by days since the last order</source>
        <translation>客户簿自身的历史（距末单天数）</translation>
    </message>
    <message>
        <source>a usual course of things, the book is too young</source>
        <translation>一般规律（客户簿还太新）</translation>
    </message>
    <message>
        <source>The chance that a customer orders again within the horizon, learnt from who, seen from an earlier day, ordered again. Dormant with less than 10% is lost, and so is whoever was marked as lost.</source>
        <translation>客户在预测期内再次下单的概率，由更早某日看哪些客户后来又下单学得。休眠且低于 10% 的为流失，标记流失的也是。</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>学自</translation>
    </message>
    <message>
        <source>Customers seen</source>
        <translation>观察客户</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>below 10%</source>
        <translation>低于 10%</translation>
    </message>
</context>
<context>
    <name>WrapUp</name>
    <message>
        <source>Today&apos;s orders: write a thank-you letter</source>
        <translation>今天成交的：写封感谢信</translation>
    </message>
    <message>
        <source>Tomorrow: confirm the appointment</source>
        <translation>明天有约的：确认一下</translation>
    </message>
    <message>
        <source>Key customers for tomorrow: make an appointment</source>
        <translation>明天该联系的重点客户：约个时间</translation>
    </message>
    <message>
        <source>Interested: ask whether they want material</source>
        <translation>有兴趣的：问问要不要产品资料</translation>
    </message>
    <message>
        <source>Calls begun but not logged</source>
        <translation>打了还没记录的电话</translation>
    </message>
    <message>
        <source>letter written; the text is on the clipboard</source>
        <translation>已写信，正文已复制</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>plan the appointment</source>
        <translation>约在明天</translation>
    </message>
    <message>
        <source>plan to ask</source>
        <translation>记下要问</translation>
    </message>
    <message>
        <source>log: nobody was reached</source>
        <translation>记为没打通</translation>
    </message>
    <message>
        <source>{attitude}, last contact {when}, no material sent yet</source>
        <translation>{attitude}，{when}联系过，还没发过资料</translation>
    </message>
    <message>
        <source>begun {when} at {time}</source>
        <translation>{when} {time} 拨打</translation>
    </message>
    <message>
        <source>Appointment from the evening review</source>
        <translation>收尾时约的见面</translation>
    </message>
    <message>
        <source>Ask whether they want product material</source>
        <translation>问是否需要产品资料</translation>
    </message>
    <message>
        <source>Called, nobody was reached</source>
        <translation>打过电话，没人接</translation>
    </message>
    <message>
        <source>due for {days}</source>
        <translation>已到期 {days}</translation>
    </message>
</context>
<context>
    <name>WrapUpPage</name>
    <message>
        <source>Evening review</source>
        <translation>每日收尾</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>今天就到这里</translation>
    </message>
    <message>
        <source>It is not offered again before tomorrow; what is left stays here.</source>
        <translation>明天之前不再提醒，没处理的仍留在这里。</translation>
    </message>
    <message>
        <source>Nothing is left open today</source>
        <translation>今天都收尾了</translation>
    </message>
    <message>
        <source>New orders, appointments and interested customers stand here in the evening.</source>
        <translation>新订单、明天的预约和有兴趣的客户，傍晚都会出现在这里。</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>down, up</source>
        <translation>下一个、上一个</translation>
    </message>
</context>
<context>
    <name>WrapView</name>
    <message>
        <source>Evening review</source>
        <translation>每日收尾</translation>
    </message>
</context>
</TS>
