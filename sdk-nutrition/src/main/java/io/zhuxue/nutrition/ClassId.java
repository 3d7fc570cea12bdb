package io.zhuxue.nutrition;

import io.zhuxue.core.identity.SchoolCode;
import java.util.Comparator;

/**
 * A class of a school (班级).
 *
 * @param school the school
 * @param name the name of the class within the school, such as 三年级2班
 */
public record ClassId(SchoolCode school, String name) implements Comparable<ClassId> {

    private static final Comparator<ClassId> ORDER =
            Comparator.comparing(ClassId::school).thenComparing(ClassId::name);

    public ClassId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a class has a name");
        }
    }

    @Override
    public int compareTo(ClassId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return school + "/" + name;
    }
}
