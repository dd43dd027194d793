"""Surnames of two and more characters, and those not read as the character usually is (tone numbers, ü as v).

From 《百家姓》 and the surname readings that dictionaries agree on; where they differ both stand, the commoner first.
"""

from typing import Final

# fmt: off
COMPOUND: Final = {
    "欧阳": "ou1 yang2", "歐陽": "ou1 yang2", "太史": "tai4 shi3", "端木": "duan1 mu4", "上官": "shang4 guan1",
    "司马": "si1 ma3", "司馬": "si1 ma3", "东方": "dong1 fang1", "東方": "dong1 fang1", "独孤": "du2 gu1",
    "獨孤": "du2 gu1", "南宫": "nan2 gong1", "南宮": "nan2 gong1", "万俟": "mo4 qi2", "萬俟": "mo4 qi2",
    "闻人": "wen2 ren2", "聞人": "wen2 ren2", "夏侯": "xia4 hou2", "诸葛": "zhu1 ge3", "諸葛": "zhu1 ge3",
    "尉迟": "yu4 chi2", "尉遲": "yu4 chi2", "公羊": "gong1 yang2", "赫连": "he4 lian2", "赫連": "he4 lian2",
    "澹台": "tan2 tai2", "澹臺": "tan2 tai2", "皇甫": "huang2 fu3", "宗政": "zong1 zheng4", "濮阳": "pu2 yang2",
    "濮陽": "pu2 yang2", "公冶": "gong1 ye3", "太叔": "tai4 shu1", "申屠": "shen1 tu2", "公孙": "gong1 sun1",
    "公孫": "gong1 sun1", "慕容": "mu4 rong2", "仲孙": "zhong4 sun1", "仲孫": "zhong4 sun1", "钟离": "zhong1 li2",
    "鍾離": "zhong1 li2", "长孙": "zhang3 sun1", "長孫": "zhang3 sun1", "宇文": "yu3 wen2", "司徒": "si1 tu2",
    "鲜于": "xian1 yu2", "鮮于": "xian1 yu2", "司空": "si1 kong1", "闾丘": "lv2 qiu1", "閭丘": "lv2 qiu1",
    "子车": "zi3 ju1", "子車": "zi3 ju1", "亓官": "qi2 guan1", "司寇": "si1 kou4", "颛孙": "zhuan1 sun1",
    "巫马": "wu1 ma3", "公西": "gong1 xi1", "漆雕": "qi1 diao1", "乐正": "yue4 zheng4", "樂正": "yue4 zheng4",
    "壤驷": "rang3 si4", "公良": "gong1 liang2", "拓跋": "tuo4 ba2", "夹谷": "jia2 gu3", "宰父": "zai3 fu3",
    "谷梁": "gu3 liang2", "穀梁": "gu3 liang2", "段干": "duan4 gan1", "百里": "bai3 li3", "东郭": "dong1 guo1",
    "東郭": "dong1 guo1", "南门": "nan2 men2", "呼延": "hu1 yan2", "羊舌": "yang2 she2", "微生": "wei1 sheng1",
    "梁丘": "liang2 qiu1", "左丘": "zuo3 qiu1", "东门": "dong1 men2", "西门": "xi1 men2", "西門": "xi1 men2",
    "令狐": "ling2 hu2", "单于": "chan2 yu2", "單于": "chan2 yu2", "轩辕": "xuan1 yuan2", "軒轅": "xuan1 yuan2",
    "第五": "di4 wu3", "完颜": "wan2 yan2", "纳兰": "na4 lan2", "納蘭": "na4 lan2", "爱新觉罗": "ai4 xin1 jue2 luo2",
    "愛新覺羅": "ai4 xin1 jue2 luo2", "叶赫那拉": "ye4 he4 na4 la1", "葉赫那拉": "ye4 he4 na4 la1",
}
READ_AS_SURNAME: Final = {
    "仇": "qiu2", "单": "shan4", "單": "shan4", "解": "xie4", "曾": "zeng1", "查": "zha1", "翟": "zhai2", "缪": "miao4",
    "繆": "miao4", "朴": "piao2", "乐": "yue4", "樂": "yue4", "乜": "nie4", "卜": "bu3", "区": "ou1", "區": "ou1",
    "华": "hua4", "華": "hua4", "盖": "ge3 gai4", "蓋": "ge3 gai4", "阚": "kan4", "闞": "kan4", "覃": "qin2 tan2",
    "燕": "yan1", "薄": "bo2", "都": "du1", "过": "guo1", "過": "guo1", "哈": "ha3", "纪": "ji3", "紀": "ji3",
    "於": "yu1", "秘": "bi4", "种": "chong2", "重": "chong2", "冼": "xian3", "繁": "po2", "幺": "yao1", "么": "yao1",
    "六": "lu4", "佴": "nai4", "不": "fou3", "塔": "ta3", "折": "she2", "扎": "za1", "粘": "nian4 nian2", "能": "nai4",
    "藏": "zang4", "浣": "wan3", "的": "de1", "相": "xiang4", "訾": "zi3 zi1", "貟": "yun4", "贠": "yun4", "员": "yun4",
    "員": "yun4", "宁": "ning4", "甯": "ning4", "葛": "ge3", "干": "gan1", "难": "nan4", "召": "shao4", "黑": "he4",
    "洗": "xian3", "祭": "zhai4 ji4", "郇": "xun2 huan2", "隗": "wei3 kui2", "郗": "xi1 chi1", "尉": "wei4 yu4",
    "逄": "pang2", "谌": "chen2 shen4", "諶": "chen2 shen4", "晁": "chao2", "句": "gou1", "令": "ling2",
    "那": "na1 nuo2",
    "任": "ren2", "长": "zhang3 chang2", "占": "zhan1", "应": "ying1", "應": "ying1", "褚": "chu3", "强": "qiang2",
    "仉": "zhang3", "贲": "ben1 bi4", "费": "fei4 bi4", "車": "che1", "车": "che1", "盛": "sheng4", "柏": "bai3 bo2",
    "牟": "mou2 mu4", "郄": "qie4 xi4", "教": "jiao4", "曲": "qu1", "适": "kuo4 shi4", "库": "ku4 she4",
    "隽": "juan4 jun4", "行": "xing2", "俱": "ju1", "瞿": "qu2", "万": "wan4", "无": "wu2", "称": "cheng1",
}
# The commonest surnames of one character: about nine people in ten.
COMMON: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊"
    "白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季安颜倪葛单仇解查翟缪朴乐阚尤鲍房盛柯管祝卓骆关柳申路翁纪华"
    "牛樊温庄凌齐俞邢梅欧左裴符涂焦巩岳游童项靳穆章殷詹司褚应宁娄鲁甘包饶阮聂蒲苗麦米辛冷桂柴尚耿霍臧"
)
