package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The custom of a kitchen (配餐惯例) as data: dishes of each course on a day, and how often a dish may come back. */
public final class Kitchen {

    private static final class Holder {
        static final Kitchen USUAL = new Kitchen(Yaml.resource("kitchen.yaml"));
    }

    private final Yaml.Node data;

    private Kitchen(Yaml.Node data) {
        this.data = data;
    }

    /** What most canteens do; not law. */
    public static Kitchen usual() {
        return Holder.USUAL;
    }

    /** A custom in the same form that a host hands over. */
    public static Kitchen read(String name, InputStream yaml) {
        return new Kitchen(Yaml.document(name, yaml));
    }

    /** Days of a school week; a longer menu repeats it. */
    public int week() {
        return (int) data.get("week").number();
    }

    List<MenuProblem.CourseCount> courses(Meal meal) {
        Yaml.Node counts = data.get("courses").get(meal.name());
        List<MenuProblem.CourseCount> courses = new ArrayList<>();
        for (Course course : Course.values()) {
            Yaml.Node range = counts.get(course.name());
            courses.add(new MenuProblem.CourseCount(
                    course, (int) range.get(0).number(), (int) range.get(1).number()));
        }
        return courses;
    }

    int mostInWeek(Course course) {
        return (int) data.get("most_in_a_week").get(course.name()).number();
    }
}
