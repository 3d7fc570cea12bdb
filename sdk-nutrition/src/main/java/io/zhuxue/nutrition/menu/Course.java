package io.zhuxue.nutrition.menu;

import java.util.Locale;
import java.util.Optional;

/** What place a dish has in a meal (菜品类别). */
public enum Course {
    /** 主食. */
    STAPLE("主食"),
    /** 荤菜: meat, fish or egg. */
    MEAT("荤菜"),
    /** 素菜. */
    VEG("素菜"),
    /** 汤. */
    SOUP("汤"),
    /** 水果. */
    FRUIT("水果"),
    /** 奶. */
    MILK("奶");

    private final String chineseName;

    Course(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** The course written as its code or its Chinese name. */
    static Optional<Course> of(String text) {
        for (Course course : values()) {
            if (course.name().equals(text.toUpperCase(Locale.ROOT)) || course.chineseName.equals(text)) {
                return Optional.of(course);
            }
        }
        return Optional.empty();
    }
}
