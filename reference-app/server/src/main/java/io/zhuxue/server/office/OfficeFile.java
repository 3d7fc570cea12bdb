package io.zhuxue.server.office;

import io.zhuxue.core.access.Area;
import java.util.List;
import java.util.Optional;

/**
 * One record of an office (机构记录) with its steps, the first of which opened it.
 *
 * @param office whose it is
 */
public record OfficeFile(long id, Kind kind, Area office, List<OfficeEntry> entries) {

    /** What a record is about. */
    public enum Kind {
        /** 舆情. */
        OPINION,
        /** 学习计划. */
        STUDY,
        /** 责任清单. */
        DUTY,
        /** 六个规范佐证. */
        NORMS,
        /** 培训课程. */
        COURSE,
        /** 专职人员. */
        STAFF,
        /** 征集. */
        CALL,
        /** 申报材料. */
        SUBMISSION,
        /** 数据使用登记. */
        PURPOSE,
        /** 信任的公钥. */
        KEY,
        /** 数据交换. */
        EXCHANGE,
        /** 导入的监测名册. */
        REGISTER,
        /** 发出的数据包. */
        SENT
    }

    /** The code of the first step. */
    public static final String OPENED = "OPENED";

    public OfficeFile {
        entries = List.copyOf(entries);
    }

    /** The first step. */
    public OfficeEntry opening() {
        return entries.get(0);
    }

    /** The steps of one code, in order. */
    public List<OfficeEntry> all(String what) {
        return entries.stream().filter(entry -> entry.what().equals(what)).toList();
    }

    /** The last step of one code. */
    public Optional<OfficeEntry> last(String what) {
        return all(what).stream().reduce((first, last) -> last);
    }

    /** The last step of all. */
    public OfficeEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** What was said at the opening. */
    public String text(String name) {
        return opening().text(name);
    }
}
