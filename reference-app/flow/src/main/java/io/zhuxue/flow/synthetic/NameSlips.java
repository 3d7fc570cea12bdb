package io.zhuxue.flow.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How clerks write a name wrongly: by ear, by eye, in another form of the character, or without the dot. */
final class NameSlips {
    private static final Map<String, List<String>> HOMOPHONES = groups("""
            英瑛莺 红虹洪鸿 华桦骅 宇雨羽禹 伟玮炜 军君均钧 丽莉俐 敏珉 明铭鸣 佳嘉家 志智 欣馨新鑫昕 静婧 霞侠 玲铃灵琳 燕艳雁 建健 平萍 文雯 \
            琪淇琦祺 轩萱 涵晗 晨辰宸 浩皓昊 梓子紫 怡宜仪 博波 俊峻骏 洁杰捷 珍真贞 媛园圆 琴勤芹 桂贵 荣蓉容 兰岚 飞菲 磊蕾 思斯 雅娅 瑞睿 泽则 \
            张章 徐许 余于俞 何贺 江姜 傅付 肖萧 阎严颜 吴武伍 石史施 邱丘 秦覃 程成陈 尹殷 戴代 王汪 李黎 周邹 龙隆 梅美 霖林 诗施 语雨玉 强蔷 \
            峰锋丰 海亥 国果 春椿 秋邱 冬东 婷亭 倩茜 颖影 瑶遥 雪学 月悦 云芸 凯恺 超朝 涛韬 斌彬 辉晖 刚钢 勇永 德得 福富 金今 庆清 世士 昌长 安谙 \
            桐彤 悦岳 可柯 若偌 曦熙希 语予 依伊 慧惠 曼蔓 心昕 沐木 航杭 鹏朋 龙珑 柏伯 楠南 坤昆 恒衡 毅逸 翔祥 哲喆 煜玉 娟涓 香湘""");
    private static final Map<String, List<String>> LOOK_ALIKES = groups("""
            未末 己已 晴睛 昊昃 玲铃 娟涓 怡恰 思恩 婷停 洁结 雪霄 秀季 鹏朋 阳杨扬 萍苹 宇字 桂柱 诗持 涛祷 波坡 伟纬 俊峻 琪棋 淇湛 辰振 浩洁 梓桲 \
            涵函 欣欧 明朋 敏敬 志忘 静靖 霞露 建健 平苹 轩轼 博搏 珍诊 园囤 琴琵 荣荥 雅雁 瑞端 泽译 王玉 李季 \
            刘浏 陈阵 杨扬 周同 徐除 孙孔 马乌 朱未 胡湖 林材 何可 高亮 罗萝 梁粱 宋末 唐康 许讦 邓郑 冯冮 曹曺 田由 董薰 袁哀 于干 余佘 杜社 苏荪 \
            程呈 吕吴 丁可 沈沉 任仕 卢庐 姜美 钟钾 谭潭 陆际 范茫 石右 戴載 贾贡 韦书 夏厦 方万 侯候 熊态 孟盂 秦泰 白自 江汪 尹伊 段殴 雷雪 史吏 龙尤 \
            贺货 顾颀 毛手 郝赤 万方 钱线 武斌 莫英 孔孙 向同 常赏 春舂 秋锹 月日 军车 国固 妍研 曦羲 颖颕""");
    private static final Map<String, List<String>> VARIANTS = groups("""
            国國囯 华華 萧肖 峰峯 闫阎閻 傅付 丽麗 刘劉 陈陳 杨楊 张張 吴吳 黄黃 强強彊 琼瓊 艳艷豔 飞飛 龙龍 凤鳳 云雲 红紅 军軍 伟偉 东東 兰蘭 梦夢 晋晉 \
            栋棟 坤堃 昆崑 哲喆 群羣 慧恵 岳嶽 赵趙 孙孫 马馬 罗羅 郑鄭 谢謝 许許 邓鄧 韩韓 冯馮 叶葉 蒋蔣 苏蘇 吕呂 卢盧 钟鍾 谭譚 陆陸 贾賈 韦韋 邹鄒 贺賀 \
            顾顧 龚龔 万萬 钱錢 严嚴 庞龐 颜顏 温溫 鲁魯 轩軒 泽澤 诗詩 涛濤 鹏鵬 辉輝 刚剛 荣榮 庆慶 义義 礼禮 远遠 学學 颖穎 语語 静靜 \
            莲蓮 贞貞 洁潔 爱愛 环環 玮瑋 炜煒 骏駿 燕鷰 勤懃 凯凱 杰傑 浩澔 晓曉 梅楳 莹瑩 乐樂 钰鈺 铭銘 诚誠 启啟 灵靈""");
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("古丽", "古莉", "姑丽", "古力"),
            List.of("买买提", "麦麦提", "买买提明"),
            List.of("阿卜杜", "阿不都", "阿布都"),
            List.of("艾合买提", "艾合麦提", "艾海提"),
            List.of("吐尔逊", "图尔逊", "土尔逊"),
            List.of("玉素甫", "玉苏甫"),
            List.of("艾力", "艾利"),
            List.of("努尔", "奴尔"),
            List.of("阿依", "阿伊"),
            List.of("次仁", "才仁"),
            List.of("白玛", "白马"),
            List.of("扎西", "札西"),
            List.of("索朗", "索南"),
            List.of("旦增", "丹增"),
            List.of("卓嘎", "卓噶"),
            List.of("沙马", "莎玛"),
            List.of("吉克", "吉可"),
            List.of("伍各", "伍格"),
            List.of("阿牛", "阿妞"),
            List.of("巴合提", "巴哈提"));
    private static final List<String> DOTS = List.of("•", "‧", "・", "．", ".", " ", "");

    private NameSlips() {}

    /** The name with one character that sounds alike, if any character of it has one. */
    static Optional<String> byEar(String name, Chance chance) {
        return replaceOne(name, HOMOPHONES, chance);
    }

    /** The name with one character that looks alike. */
    static Optional<String> byEye(String name, Chance chance) {
        return replaceOne(name, LOOK_ALIKES, chance);
    }

    /** The name with one character in its traditional or variant form. */
    static Optional<String> otherForm(String name, Chance chance) {
        return replaceOne(name, VARIANTS, chance);
    }

    /** A name with a dot, with another dot or none, or with one part transliterated in another way. */
    static Optional<String> otherSpelling(String name, Chance chance) {
        if (name.indexOf('·') < 0) {
            return Optional.empty();
        }
        List<String> spelled = new ArrayList<>();
        for (List<String> ways : SPELLINGS) {
            for (String way : ways) {
                if (name.contains(way)) {
                    ways.stream()
                            .filter(other -> !other.equals(way))
                            .forEach(other -> spelled.add(name.replace(way, other)));
                }
            }
        }
        return Optional.of(
                spelled.isEmpty() || chance.happens(0.5)
                        ? name.replace("·", chance.oneOf(DOTS))
                        : chance.oneOf(spelled));
    }

    private static Optional<String> replaceOne(String name, Map<String, List<String>> groups, Chance chance) {
        List<String> characters =
                name.codePoints().mapToObj(Character::toString).toList();
        List<Integer> places = new ArrayList<>();
        // A surname is written from memory; it is the given name that clerks mishear.
        int first = characters.size() > 1 && !chance.happens(0.2) ? 1 : 0;
        for (int i = first; i < characters.size(); i++) {
            if (groups.containsKey(characters.get(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = chance.oneOf(places);
        List<String> changed = new ArrayList<>(characters);
        changed.set(place, chance.oneOf(groups.getOrDefault(characters.get(place), List.of())));
        return Optional.of(String.join("", changed));
    }

    /** Each character leads to the others of its groups. */
    private static Map<String, List<String>> groups(String text) {
        Map<String, LinkedHashSet<String>> others = new HashMap<>();
        for (String group : text.strip().split("\\s+")) {
            List<String> alike =
                    group.codePoints().mapToObj(Character::toString).distinct().toList();
            for (String one : alike) {
                for (String other : alike) {
                    if (!one.equals(other)) {
                        others.computeIfAbsent(one, key -> new LinkedHashSet<>())
                                .add(other);
                    }
                }
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        others.forEach((character, alike) -> lists.put(character, List.copyOf(alike)));
        return Map.copyOf(lists);
    }
}
