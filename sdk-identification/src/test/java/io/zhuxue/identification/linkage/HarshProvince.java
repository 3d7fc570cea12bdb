package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.AccountEntry;
import io.zhuxue.identification.roster.AccountKind;
import io.zhuxue.identification.roster.Enrolment;
import io.zhuxue.identification.roster.EnrolmentStatus;
import io.zhuxue.identification.roster.Guardian;
import io.zhuxue.identification.roster.HomeKind;
import io.zhuxue.identification.roster.MajorKind;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A synthetic province whose registers are dirtier than real ones, with its truth.
 *
 * <p>The error model, as shares of the register rows that are students: 40 % intact; 10 % one digit wrong; 10 % two
 * neighbours swapped; 2 % a digit left out; 12 % no ID; 8 % no ID and a homophone; 6 % no ID and a look-alike; 4 % no ID
 * and a minority name written otherwise; 2 % no ID and another county; 2 % no ID and one wrong digit in the birth date;
 * 2 % a wrong digit and a homophone; 2 % a student who has no ID in the roster. The confusions are a list of their own,
 * not the tables of the module. Of all students 15 % have a brother or sister (same surname, place and guardians), one
 * in ten of those a twin, and 2 % have no ID. Beside every ten spoiled rows stand four of children who are at no school
 * here, half of them brothers or sisters of students; in three of ten families the guardians are in the register too.
 */
final class HarshProvince {

    /** How a row was spoiled. */
    enum Spoiled {
        INTACT,
        WRONG_DIGIT,
        SWAPPED,
        LEFT_OUT,
        MISSING,
        HOMOPHONE,
        LOOK_ALIKE,
        MINORITY,
        OTHER_PLACE,
        WRONG_BIRTH,
        DIGIT_AND_HOMOPHONE,
        NO_ID_IN_ROSTER
    }

    private static final Spoiled[] SHARES = shares(40, 10, 10, 2, 12, 8, 6, 4, 2, 2, 2, 2);
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红玲芬燕梅莉兰云洁琳素珍贞雪荣爱妹香月莺媛瑞凡佳嘉琼勤珠晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢枫芸菲寒欣滢馥筱卿聪"
                    + "澜纯毓悦昭冰爽琬茗羽希宁飘育涵子梓轩浩宇睿博文昊天思哲皓俊泽铭辰逸晨奕诺然可心雨彤语诗桐鑫航帆鹏凯翔旭阳豪坤建国志成家豪";
    private static final String[] HOMOPHONES = {
        "伟玮", "丽莉", "华桦", "英瑛", "红虹", "杰捷", "梅玫", "军君", "建健", "明铭", "宇雨", "晨辰", "佳嘉", "婷亭", "静靖", "芳方", "敏闵",
        "强蔷", "涛韬", "超抄", "霞遐", "平苹", "刚钢", "玉钰", "玲铃", "兰岚", "云芸", "洁杰", "琳林", "雪薛", "荣蓉", "香湘", "瑞睿", "凡帆",
        "妍研", "秋邱", "青清", "欣鑫", "颖影", "怡宜", "琴芹", "薇微", "梦孟", "晓筱", "欢焕", "菲飞", "聪葱", "悦玥", "冰兵", "子梓", "轩宣",
        "浩皓", "博渤", "文雯", "思斯", "哲喆", "俊峻", "泽择", "逸义", "奕毅", "诺懦", "可珂", "语羽", "诗师", "航杭", "鹏朋", "凯恺", "翔祥",
        "旭绪", "阳洋", "志智", "成诚", "家佳", "艳燕", "娟涓", "桂贵", "珍真", "爱瑷", "月悦", "媛园", "勤琴", "锦谨", "瑶遥", "露璐"
    };
    private static final String[] LOOK_ALIKES = {
        "娜那", "磊垒", "洋样", "艳绝", "涛铸", "芬芳", "燕蒸", "莉利", "洁浩", "珍诊", "荣茱", "妹味", "媛缓", "佳住", "嘉喜", "勤勒", "晶品", "茜西",
        "秋秧", "珊姗", "倩清", "婷停", "瑾谨", "怡治", "蓉容", "琴瑟", "梦楚", "岚风", "柔揉", "寒塞", "欣欧", "希布", "宁宇", "涵函", "梓辛", "轩轶",
        "睿容", "昊吴", "哲誓", "皓浩", "俊悛", "泽译", "铭铬", "辰晨", "晨震", "奕弈", "诺喏", "雨丙", "彤丹", "语浯", "诗待", "桐铜", "帆帜", "鹏鹤",
        "翔翊", "旭旮", "坤坪", "建健", "志忐", "玲铃", "琳淋", "瑞端", "芸芝", "菲菱", "妍研", "凝疑", "思恩", "心必", "文交", "天夭", "子孑", "月用"
    };
    private static final String[] MINORITY = {
        "阿依古丽", "古丽娜尔", "艾力", "吐尔逊", "买买提", "艾合买提", "沙马", "伍各", "吉克", "阿牛", "白玛", "央金", "扎西", "顿珠", "达瓦", "卓玛", "次仁",
        "尼玛", "旦增", "热依罕", "米热古丽", "阿卜杜拉", "麦麦提", "努尔", "曲比", "阿木", "俄木", "尔古", "木嘎", "日则"
    };
    private static final String[] MINORITY_SOUNDS = {
        "依衣", "丽莉", "艾爱", "力利", "逊孙", "买麦", "提提", "沙莎", "马玛", "克可", "白柏", "央秧", "金今", "西希", "珠朱", "达大", "瓦娃", "卓桌",
        "玛马", "仁人", "尼泥", "旦丹", "增曾", "热惹", "罕汉", "木穆", "古谷", "伍五", "各格", "吉及", "阿啊", "尔而"
    };
    private static final int[] COUNTIES = {
        430102, 430103, 430104, 430211, 430302, 430381, 430407, 430481, 430502, 430523, 430602, 430626, 430702, 430726,
        430802, 430821, 430902, 430921, 431002, 431028, 431102, 431126, 431202, 431225, 431302, 431381, 433101, 433127
    };

    /** A student row of a register with its truth. */
    record True(long student, SpecialGroup group, long row, Spoiled spoiled) {}

    final List<Student> students = new ArrayList<>();
    final List<RegisterEntry> entries = new ArrayList<>();
    final List<True> truth = new ArrayList<>();
    private final SplittableRandom random;
    private final Set<Long> used = new HashSet<>();
    private final long[] rowOf = new long[SpecialGroup.values().length];

    private record Child(String name, long id, LocalDate birth, Sex sex, int county, List<Guardian> guardians) {}

    HarshProvince(int size, double inRegister, long seed) {
        random = new SplittableRandom(seed);
        java.util.Arrays.fill(rowOf, 1);
        while (students.size() < size) {
            family(inRegister);
        }
    }

    private static Spoiled[] shares(int... percent) {
        List<Spoiled> all = new ArrayList<>();
        for (int i = 0; i < percent.length; i++) {
            for (int j = 0; j < percent[i]; j++) {
                all.add(Spoiled.values()[i]);
            }
        }
        return all.toArray(Spoiled[]::new);
    }

    private void family(double inRegister) {
        int county = COUNTIES[(int) (COUNTIES.length * Math.pow(random.nextDouble(), 1.5))];
        boolean minority = random.nextInt(100) < 6;
        String surname = pick(SURNAMES, 1.3);
        List<Guardian> guardians = List.of(
                new Guardian(
                        name(minority, surname),
                        CitizenId.ofPacked(adult(county)).number(),
                        "父亲"),
                new Guardian(
                        name(minority, pick(SURNAMES, 1.3)),
                        CitizenId.ofPacked(adult(county)).number(),
                        "母亲"));
        Child first = child(minority, surname, county, birth(), guardians);
        boolean register = random.nextDouble() < inRegister;
        SpecialGroup group = register ? SpecialGroup.values()[random.nextInt(10)] : SpecialGroup.TP;
        String household = "H" + students.size();
        enrol(first, register, group, household);
        if (register && random.nextInt(10) < 3) {
            for (Guardian guardian : guardians) {
                add(group, guardian.idNo(), guardian.name(), household, "父母", county, LocalDate.MIN);
            }
        }
        if (random.nextInt(100) < 15) {
            LocalDate birth = random.nextInt(10) == 0 ? first.birth : birth();
            Child second = child(minority, surname, county, birth, guardians);
            // A brother or sister who is at no school here stands in the same register, as often as not with a bad ID.
            if (register && random.nextBoolean()) {
                stranger(second, group, household);
            } else {
                enrol(second, register, group, household);
            }
        }
        if (register && random.nextInt(100) < 10) {
            stranger(child(minority, surname, county, birth(), guardians), group, "");
        }
    }

    private void stranger(Child child, SpecialGroup group, String household) {
        String id = CitizenId.ofPacked(child.id).number();
        add(group, random.nextBoolean() ? "" : wrongDigit(id), child.name, household, "子女", child.county, child.birth);
    }

    private void enrol(Child child, boolean register, SpecialGroup group, String household) {
        Spoiled spoiled = register ? SHARES[random.nextInt(SHARES.length)] : Spoiled.INTACT;
        if (spoiled == Spoiled.MINORITY && child.name.indexOf('·') < 0) {
            child = new Child(name(true, ""), child.id, child.birth, child.sex, child.county, child.guardians);
        }
        boolean noId = spoiled == Spoiled.NO_ID_IN_ROSTER || !register && random.nextInt(100) < 2;
        String id = CitizenId.ofPacked(child.id).number();
        students.add(new Student(
                "2143000002",
                "N" + students.size(),
                child.name,
                "1",
                noId ? "" : id,
                child.sex,
                "01",
                child.birth,
                Stage.PRI,
                3,
                "",
                false,
                region(child.county),
                HomeKind.RURAL,
                MajorKind.NONE,
                true,
                new Enrolment(EnrolmentStatus.ENROLLED, LocalDate.MIN),
                child.guardians,
                "",
                new AccountEntry(AccountKind.NONE, "", "", "")));
        if (!register) {
            return;
        }
        spoil(child, id, spoiled, group, household);
        truth.add(new True(students.size() + 1, group, rowOf[group.ordinal()], spoiled));
    }

    private void spoil(Child child, String id, Spoiled spoiled, SpecialGroup group, String household) {
        String name = child.name;
        String written = "";
        LocalDate birth = child.birth;
        int county = child.county;
        switch (spoiled) {
            case INTACT, NO_ID_IN_ROSTER -> written = id;
            case WRONG_DIGIT -> written = wrongDigit(id);
            case SWAPPED -> written = swapped(id);
            case LEFT_OUT -> {
                int at = random.nextInt(17);
                written = id.substring(0, at) + id.substring(at + 1);
            }
            case HOMOPHONE -> name = confused(name, name.indexOf('·') < 0 ? HOMOPHONES : MINORITY_SOUNDS);
            case LOOK_ALIKE -> name = confused(name, LOOK_ALIKES);
            case DIGIT_AND_HOMOPHONE -> {
                written = wrongDigit(id);
                name = confused(name, HOMOPHONES);
            }
            case MINORITY -> name = minorityVariant(name);
            case OTHER_PLACE -> county = COUNTIES[random.nextInt(COUNTIES.length)];
            case WRONG_BIRTH -> birth = birth.withDayOfMonth(1 + (birth.getDayOfMonth() + 9) % 28);
            case MISSING -> {}
        }
        boolean stated = spoiled != Spoiled.INTACT && spoiled != Spoiled.NO_ID_IN_ROSTER;
        add(group, written, name, household, "子女", county, stated ? birth : LocalDate.MIN);
    }

    private void add(
            SpecialGroup group,
            String id,
            String name,
            String household,
            String relation,
            int county,
            LocalDate birth) {
        entries.add(new RegisterEntry(
                group,
                ++rowOf[group.ordinal()],
                id,
                name,
                household,
                relation,
                Optional.of(region(county)),
                LocalDate.MIN,
                LocalDate.MAX,
                false,
                birth));
    }

    private Child child(boolean minority, String surname, int county, LocalDate birth, List<Guardian> guardians) {
        long id;
        do {
            long date = birth.getYear() * 10_000L + birth.getMonthValue() * 100 + birth.getDayOfMonth();
            id = (county * 100_000_000L + date) * 1000 + random.nextInt(1, 1000);
        } while (!used.add(id));
        return new Child(name(minority, surname), id, birth, id % 2 == 1 ? Sex.MALE : Sex.FEMALE, county, guardians);
    }

    private LocalDate birth() {
        return LocalDate.of(2001, 9, 1).plusDays(random.nextInt(6200));
    }

    private long adult(int county) {
        LocalDate birth = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(9000));
        long date = birth.getYear() * 10_000L + birth.getMonthValue() * 100 + birth.getDayOfMonth();
        return (county * 100_000_000L + date) * 1000 + random.nextInt(1, 1000);
    }

    private String name(boolean minority, String surname) {
        if (minority) {
            return MINORITY[random.nextInt(MINORITY.length)] + "·" + MINORITY[random.nextInt(MINORITY.length)];
        }
        String given = pick(GIVEN, 1.6);
        return random.nextInt(100) < 25 ? surname + given : surname + given + pick(GIVEN, 1.6);
    }

    /** Early characters are common, late ones rare. */
    private String pick(String from, double skew) {
        return String.valueOf(from.charAt((int) (from.length() * Math.pow(random.nextDouble(), skew))));
    }

    private String wrongDigit(String id) {
        int at = random.nextInt(17);
        char digit = (char) ('0' + (id.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
        return id.substring(0, at) + digit + id.substring(at + 1);
    }

    private String swapped(String id) {
        int at;
        do {
            at = random.nextInt(16);
        } while (id.charAt(at) == id.charAt(at + 1));
        return id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
    }

    /** One character taken for another, when the list knows one of the name's; the surname only rarely. */
    private String confused(String name, String[] confusions) {
        for (int at = name.length() - 1; at >= 0; at--) {
            for (String pair : confusions) {
                int which = pair.indexOf(name.charAt(at));
                if (which >= 0 && pair.charAt(1 - which) != name.charAt(at)) {
                    return name.substring(0, at) + pair.charAt(1 - which) + name.substring(at + 1);
                }
            }
        }
        return name;
    }

    private String minorityVariant(String name) {
        int dot = name.indexOf('·');
        return switch (random.nextInt(5)) {
            case 0 -> name.replace("·", "");
            case 1 -> name.replace('·', '•');
            case 2 -> name.substring(dot + 1) + "·" + name.substring(0, dot);
            case 3 -> name.replace('·', '.');
            default -> confused(name, MINORITY_SOUNDS);
        };
    }

    private static RegionCode region(int county) {
        return new RegionCode(Integer.toString(county));
    }
}
