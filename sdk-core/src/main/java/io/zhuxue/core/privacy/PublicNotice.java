package io.zhuxue.core.privacy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The limits of a public notice (公示): which fields it may hold, and a search of any text for what it may not.
 *
 * <p>教财厅函〔2017〕28号 and warning no. 9 of the national centre (domain 3.5): never an ID number, address, phone, birth
 * date or bank card; names of special groups count as private matters.
 */
public final class PublicNotice {

    /** A field that a notice may hold. */
    public enum Field {
        /** 姓名, in full. */
        NAME,
        /** 学校. */
        SCHOOL,
        /** 院系. */
        DEPARTMENT,
        /** 年级. */
        GRADE,
        /** 专业. */
        MAJOR,
        /** 班级. */
        CLASS_NAME,
        /** 认定等级. */
        LEVEL
    }

    /** What a notice may not hold. */
    public enum Secret {
        /** 身份证件号码. */
        ID_NUMBER("身份证件号码"),
        /** 银行卡号. */
        ACCOUNT("银行卡号"),
        /** 联系电话. */
        PHONE("联系电话"),
        /** 出生日期. */
        BIRTH_DATE("出生日期"),
        /** 家庭住址. */
        ADDRESS("家庭住址"),
        /** 特殊群体身份. */
        SPECIAL_GROUP("特殊群体身份");

        private final String chineseName;

        Secret(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name, as a message gives it. */
        public String chineseName() {
            return chineseName;
        }
    }

    /**
     * Something that a text must not show; it says where, and never repeats it.
     *
     * @param secret what it is
     * @param from where it begins, counting characters from 0
     * @param to where it ends, exclusive
     */
    public record Finding(Secret secret, int from, int to) {

        /** The finding as a message, without the text itself. */
        public Message message() {
            return CoreMessage.NOTICE_FORBIDDEN.with(from + 1, secret.chineseName());
        }
    }

    private PublicNotice() {}

    /** The fields that a notice may hold. */
    public static Set<Field> allowed() {
        return Set.of(Field.values());
    }

    /**
     * Searches a text for all that it must not show, in order of place.
     *
     * @param text a notice or a part of it
     * @param day the day of the notice; a date two years and more before it is taken for a birth date
     */
    public static List<Finding> scan(String text, LocalDate day) {
        List<Finding> findings = new ArrayList<>(NoticeScan.scan(text, day));
        findings.sort(Comparator.comparingInt(Finding::from).thenComparing(Finding::secret));
        return List.copyOf(findings);
    }
}
