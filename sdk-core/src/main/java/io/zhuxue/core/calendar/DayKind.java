package io.zhuxue.core.calendar;

/** What a day is to an office (日期性质). */
public enum DayKind {
    /** 工作日, Monday to Friday. */
    WORKDAY,
    /** 调休上班日: a Saturday or Sunday on which people work to make up for a longer holiday. */
    MAKE_UP_WORKDAY,
    /** 周末. */
    WEEKEND,
    /** 法定节假日或调休放假日, weekends inside a holiday included. */
    HOLIDAY;

    /** True when offices and schools work. */
    public boolean working() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
