package io.zhuxue.flow.synthetic;

import java.util.List;

/** Names as people bear them: common ones come often, children are named unlike their grandparents. */
final class Names {
    private static final List<String> SURNAMES = characters("""
            王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖\
            范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜\
            倪牛温芦季俞章鲁葛伍申尤毕聂柴焦齐关柳耿管苗盛童祝单欧纪舒屈项柯詹成霍裴翁卞路鲍喻莘蒲桂闵游骆查岳桑候植鞠""");
    private static final List<String> COMPOUND_SURNAMES = List.of("欧阳", "上官", "司马", "诸葛", "司徒", "东方");
    private static final List<String> BOY_NAMES = List.of(
            "浩然", "子轩", "宇轩", "浩宇", "梓豪", "俊杰", "宇航", "梓轩", "子涵", "博文", "俊熙", "嘉豪", "天佑", "文轩", "浩轩", "志强", "文博", "子豪",
            "家豪", "一诺", "明轩", "思远", "睿", "涛", "鑫", "磊", "杰", "俊", "帅", "龙");
    private static final List<String> GIRL_NAMES = List.of(
            "梓涵", "欣怡", "子涵", "诗涵", "雨涵", "一诺", "可馨", "雨欣", "佳怡", "梦瑶", "思涵", "欣妍", "语桐", "紫萱", "若曦", "雅婷", "静怡", "佳慧",
            "雨桐", "诗琪", "思雨", "婷", "雪", "悦", "琪", "颖", "倩", "敏", "丹", "瑶");
    private static final List<String> MEN = List.of(
            "建国", "志强", "建军", "建华", "国强", "志刚", "伟", "勇", "军", "强", "波", "斌", "国庆", "永强", "海涛", "文军", "爱国", "春生", "德华",
            "福生", "金龙", "明", "平", "辉", "兵", "刚", "超", "峰", "健", "小平");
    private static final List<String> WOMEN = List.of(
            "秀英", "桂英", "秀兰", "玉兰", "桂兰", "秀珍", "玉梅", "凤英", "春梅", "小红", "丽", "艳", "芳", "娟", "霞", "燕", "玲", "静", "敏",
            "丽华", "海燕", "红梅", "美玲", "春燕", "爱华", "云", "英", "琴", "珍", "小英");
    private static final List<String> MALE_CHARACTERS = characters("""
            文明志国建华伟俊杰浩宇轩子涵博睿泽凯鹏飞龙强军勇涛磊超波辉刚健平海天林峰云阳成东佳嘉家荣春生德福金永庆世昌仁义礼智信\
            思远瑞祥新民学良正清洪江山松柏楠栋坤乾恒毅翔哲皓晨曦煜烨彬斌炜玮昊昕晗宸铭诚航启承景逸尧舜禹冬秋夏雷震霖森淼鑫喆堃\
            骏骁旭晖晓帆帅康宁安国胜利兴旺富贵长根土水火木""");
    private static final List<String> FEMALE_CHARACTERS = characters("""
            梓雨欣怡诗涵佳婷雪琪颖倩敏丹瑶萱妍若曦语桐紫可馨梦思雅静慧丽芳霞燕玲英秀桂兰珍梅凤红艳娟莉娜萍琴云月春秋冬夏玉珠琳\
            璐瑛莹晶晓菲菁蕊蕾薇芸芷茜茹莲荷莺雯霜露晴岚彤彩虹宁安悦乐心爱惠淑贤贞洁清香依柔曼妙姗姝娅媛嫣嫒婧妮嘉诺桦环一素勤华\
            平素文沁沐泽浠涓淇渝湘滢漪珊瑾瑜璇玥琬琰钰""");
    private static final List<String> UYGHUR_MEN = List.of(
            "买买提", "艾力", "吐尔逊", "阿卜杜拉", "艾合买提", "玉素甫", "库尔班", "阿迪力", "艾尼瓦尔", "热合曼", "努尔麦麦提", "阿不力孜", "吾买尔", "伊力哈木",
            "木合塔尔", "凯撒尔");
    private static final List<String> UYGHUR_WOMEN =
            List.of("阿依古丽", "古丽娜尔", "热依汗", "帕提古丽", "阿孜古丽", "茹仙古丽", "麦尔哈巴", "迪丽努尔", "阿米娜", "布热比亚", "祖丽胡玛尔", "姑丽米热");
    private static final List<String> KAZAKH_MEN = List.of("叶尔兰", "巴合提", "努尔兰", "赛力克", "哈里木", "叶尔肯", "阿依丁", "沙吾列");
    private static final List<String> KAZAKH_WOMEN = List.of("阿依努尔", "古丽扎提", "加娜尔", "巴合提古丽", "阿丽玛", "沙吾列西");
    private static final List<String> TIBETAN_FIRST =
            List.of("扎西", "达瓦", "白玛", "次仁", "索朗", "格桑", "洛桑", "平措", "尼玛", "仁青", "旦增", "边巴", "多吉", "嘎玛", "贡觉", "强巴");
    private static final List<String> TIBETAN_MEN = List.of("顿珠", "多吉", "平措", "罗布", "旺堆", "次仁", "扎西", "欧珠", "朗杰", "曲扎");
    private static final List<String> TIBETAN_WOMEN =
            List.of("卓玛", "央金", "拉姆", "卓嘎", "曲珍", "德吉", "措姆", "白珍", "玉珍", "央宗");
    private static final List<String> YI_CLANS =
            List.of("吉克", "沙马", "阿尔", "海来", "吉木", "曲比", "马海", "俄木", "阿苦", "勒格", "莫色", "吉子");
    private static final List<String> YI_MEN = List.of("阿牛", "伍各", "木加", "拉铁", "日黑", "尔布", "克古", "拉日", "子哈", "阿木");
    private static final List<String> YI_WOMEN = List.of("阿依", "阿果", "伍呷", "阿洛", "尔扎", "阿支", "子作", "牛牛", "日作", "阿嘎");
    private static final List<String> MONGOL_MEN =
            List.of("巴特尔", "苏和", "朝鲁", "那顺", "布和", "呼和", "宝音", "阿古拉", "孟和", "达来");
    private static final List<String> MONGOL_WOMEN =
            List.of("乌兰", "萨日娜", "其其格", "娜仁", "高娃", "托娅", "斯琴", "乌云", "阿茹娜", "通拉嘎");

    private Names() {}

    /** A family's name: a surname, or what takes its place in the names of the group. */
    static String family(Ethnicity group, Chance chance) {
        return switch (group) {
            case UYGHUR -> chance.early(UYGHUR_MEN, 1.5);
            case KAZAKH -> chance.early(KAZAKH_MEN, 1.5);
            case YI -> chance.early(YI_CLANS, 1.5);
            case TIBETAN, MONGOL -> "";
            case HUI -> chance.happens(0.4) ? "马" : chance.early(SURNAMES, 2.2);
            default -> chance.happens(0.004) ? chance.oneOf(COMPOUND_SURNAMES) : chance.early(SURNAMES, 2.2);
        };
    }

    static String child(Ethnicity group, String family, boolean male, Chance chance) {
        return full(group, family, male, male ? BOY_NAMES : GIRL_NAMES, chance);
    }

    static String adult(Ethnicity group, String family, boolean male, Chance chance) {
        return full(group, family, male, male ? MEN : WOMEN, chance);
    }

    private static String full(Ethnicity group, String family, boolean male, List<String> fashionable, Chance chance) {
        return switch (group) {
            case UYGHUR -> chance.early(male ? UYGHUR_MEN : UYGHUR_WOMEN, 1.4) + "·" + family;
            case KAZAKH -> chance.early(male ? KAZAKH_MEN : KAZAKH_WOMEN, 1.4) + "·" + family;
            case TIBETAN ->
                chance.early(TIBETAN_FIRST, 1.4) + "·" + chance.early(male ? TIBETAN_MEN : TIBETAN_WOMEN, 1.4);
            case YI -> family + "·" + chance.early(male ? YI_MEN : YI_WOMEN, 1.4);
            case MONGOL -> chance.early(male ? MONGOL_MEN : MONGOL_WOMEN, 1.4);
            default -> family + given(male, fashionable, chance);
        };
    }

    private static String given(boolean male, List<String> fashionable, Chance chance) {
        List<String> characters = male ? MALE_CHARACTERS : FEMALE_CHARACTERS;
        double kind = chance.share();
        if (kind < 0.15) {
            return chance.early(fashionable, 1.6);
        }
        String first = chance.early(characters, 1.5);
        return kind < 0.27 ? first : first + chance.early(characters, 1.3);
    }

    private static List<String> characters(String text) {
        return text.strip()
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }
}
