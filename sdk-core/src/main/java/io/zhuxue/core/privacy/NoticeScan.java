package io.zhuxue.core.privacy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.privacy.PublicNotice.Finding;
import io.zhuxue.core.privacy.PublicNotice.Secret;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for what a public notice must not show; digits may be full-width, and spaced or dashed. */
final class NoticeScan {

    /** A run of digits that people break up with single spaces or dashes; a final X belongs to it. */
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ \\-]?\\d){6,24}(?:[ \\-]?[Xx])?");

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:家庭住址|家庭地址|住址|现住|户籍地址)|[\\u4e00-\\u9fa5]{2,12}(?:路|街|巷|弄|大道|胡同|镇|乡|村|小区|社区)"
                    + "[\\u4e00-\\u9fa5]{0,8}\\d{1,4}(?:号|组|栋|幢|弄|单元|室|队)|\\d{1,3}(?:栋|幢|单元)\\d{0,4}");

    /** Words by which families are known to be in a special group, beside the official names. */
    private static final Pattern SPECIAL_GROUP = Pattern.compile(Stream.concat(
                    Arrays.stream(SpecialGroup.values()).map(SpecialGroup::chineseName),
                    Stream.of(
                            "孤儿", "无人抚养", "残疾", "低保", "特困", "脱贫", "边缘易致贫", "建档立卡", "烈士", "优抚", "单亲", "五保", "最低生活保障",
                            "支出型困难"))
            .sorted((left, right) -> right.length() - left.length())
            .collect(Collectors.joining("|")));

    /** The age below which nobody is in any programme; older dates are birth dates. */
    private static final int YOUNGEST = 2;

    private NoticeScan() {}

    static List<Finding> scan(String text, LocalDate day) {
        String plain = halfWidth(text);
        List<Finding> findings = new ArrayList<>();
        Set<Integer> taken = new TreeSet<>();
        birthDates(plain, day, findings, taken);
        numbers(plain, day, findings, taken);
        each(ADDRESS, plain, Secret.ADDRESS, findings);
        each(SPECIAL_GROUP, plain, Secret.SPECIAL_GROUP, findings);
        return findings;
    }

    private static void each(Pattern pattern, String text, Secret secret, List<Finding> findings) {
        pattern.matcher(text).results().forEach(hit -> findings.add(new Finding(secret, hit.start(), hit.end())));
    }

    private static void birthDates(String text, LocalDate day, List<Finding> findings, Set<Integer> taken) {
        Matcher dates = DATE.matcher(text);
        while (dates.find()) {
            for (int i = dates.start(); i < dates.end(); i++) {
                taken.add(i);
            }
            if (isBirth(dates.group(1), dates.group(2), dates.group(3), day)) {
                findings.add(new Finding(Secret.BIRTH_DATE, dates.start(), dates.end()));
            }
        }
    }

    private static void numbers(String text, LocalDate day, List<Finding> findings, Set<Integer> taken) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            boolean isDate = taken.contains(runs.start()) && taken.contains(runs.end() - 1);
            if (!isDate) {
                kindOf(runs.group().replaceAll("[ \\-]", ""), day)
                        .forEach(secret -> findings.add(new Finding(secret, runs.start(), runs.end())));
            }
        }
    }

    private static List<Secret> kindOf(String digits, LocalDate day) {
        int length = digits.length();
        boolean ends = digits.toUpperCase(java.util.Locale.ROOT).endsWith("X");
        if (ends || length == 18 || length == 15) {
            return List.of(Secret.ID_NUMBER);
        }
        if (length >= 16) {
            return List.of(Secret.ACCOUNT);
        }
        boolean mobile = length == 11 && digits.charAt(0) == '1';
        boolean landline = length >= 10 && length <= 12 && digits.charAt(0) == '0';
        if (mobile || landline) {
            return List.of(Secret.PHONE);
        }
        boolean birth =
                length == 8 && isBirth(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), day);
        return birth ? List.of(Secret.BIRTH_DATE) : List.of();
    }

    private static boolean isBirth(String year, String month, String dayOfMonth, LocalDate notice) {
        try {
            LocalDate date =
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
            return date.getYear() >= 1900 && !date.isAfter(notice.minusYears(YOUNGEST));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if ((c >= '\uFF10' && c <= '\uFF19') || c == '\uFF38' || c == '\uFF0D') {
                out.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c == '\u3000' || c == '\u00A0') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
