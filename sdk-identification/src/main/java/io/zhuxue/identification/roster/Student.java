package io.zhuxue.identification.roster;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A student as a row of the roster (学籍花名册) states one, after the row was found free of faults.
 *
 * <p>Texts are empty where the roster is blank. This is personal data in the clear: it lives while a row is processed.
 *
 * @param schoolCode 学校标识码; with the student number the key of a student
 * @param studentNo 学籍号
 * @param name 姓名
 * @param idType 证件类型; 1 or empty is the citizen ID
 * @param idNo 证件号码 as written
 * @param sex 性别
 * @param ethnicity 民族, code of GB/T 3304 or the name
 * @param birthDate 出生日期
 * @param stage 学段
 * @param grade 年级, from 1
 * @param className 班级
 * @param boarding 是否寄宿
 * @param homeRegion 生源地 or 户籍地
 * @param homeKind 户口性质
 * @param majorKind 专业类别
 * @param fullTime 是否全日制; true when blank
 * @param enrolment 学籍状态 and its date
 * @param guardians 监护人, at most two, those left blank not counted
 * @param phone 联系电话
 * @param account where aid is to be paid
 */
public record Student(
        String schoolCode,
        String studentNo,
        String name,
        String idType,
        String idNo,
        Sex sex,
        String ethnicity,
        LocalDate birthDate,
        Stage stage,
        int grade,
        String className,
        boolean boarding,
        RegionCode homeRegion,
        HomeKind homeKind,
        MajorKind majorKind,
        boolean fullTime,
        Enrolment enrolment,
        List<Guardian> guardians,
        String phone,
        AccountEntry account) {

    public Student {
        guardians = List.copyOf(guardians);
    }

    /** The citizen ID; empty for a student without one (another kind of document, or none yet). */
    public Optional<CitizenId> citizenId() {
        return citizenId(idType, idNo);
    }

    /** The citizen ID in a kind of document and its number as a roster has them. */
    public static Optional<CitizenId> citizenId(String idType, String idNo) {
        return citizenDocument(idType) ? CitizenId.parse(idNo).value() : Optional.empty();
    }

    /** True when the kind of document is the citizen ID, stated or left blank. */
    static boolean citizenDocument(String idType) {
        return idType.isEmpty() || idType.equals("1") || idType.equals("01") || idType.equals("居民身份证");
    }

    /** Nothing of the person, so that a log never shows one. */
    @Override
    public String toString() {
        return "Student at " + schoolCode;
    }
}
