package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pupils (就餐学生) that a menu is for: how many of each age band and sex. The standard of a mixed table is the mean of
 * its pupils' standards.
 *
 * @param counts the groups of pupils, at least one with a pupil
 */
public record Pupils(List<Count> counts) {

    /**
     * A group of pupils.
     *
     * @param number not negative
     */
    public record Count(AgeBand band, Sex sex, int number) {
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("a number of pupils is not negative");
            }
        }
    }

    private static final Pattern BAND = Pattern.compile("(\\d{1,2}-\\d{1,2})\\s*[:：]\\s*(.+)");
    private static final Pattern SEX = Pattern.compile("(M|F|男|女)\\s*=\\s*(\\d{1,7})");

    public Pupils {
        counts = List.copyOf(counts);
        if (counts.stream().noneMatch(count -> count.number() > 0)) {
            throw new IllegalArgumentException("a menu is for at least one pupil");
        }
    }

    /** Reads 9-11:M=120,F=110; several bands stand after one another with a semicolon between them. */
    public static Parsed<Pupils> parse(String text) {
        List<Count> counts = new ArrayList<>();
        for (String part : text.strip().split("\\s*[;；]\\s*|\\s*,\\s*(?=\\d{1,2}-\\d)", -1)) {
            Matcher form = BAND.matcher(part);
            Optional<AgeBand> band = form.matches() ? AgeBand.ofCode(form.group(1)) : Optional.empty();
            if (band.isEmpty() || !readSexes(band.get(), form.group(2), counts)) {
                return Parsed.refused(NutritionMessage.BAD_PUPILS.with(text));
            }
        }
        return counts.stream().anyMatch(count -> count.number() > 0)
                ? Parsed.accepted(new Pupils(counts))
                : Parsed.refused(NutritionMessage.BAD_PUPILS.with(text));
    }

    private static boolean readSexes(AgeBand band, String text, List<Count> counts) {
        for (String part : text.split("\\s*[,，]\\s*", -1)) {
            Matcher form = SEX.matcher(part.strip());
            if (!form.matches()) {
                return false;
            }
            Sex sex = form.group(1).equals("M") || form.group(1).equals("男") ? Sex.M : Sex.F;
            counts.add(new Count(band, sex, Integer.parseInt(form.group(2))));
        }
        return true;
    }

    /** How many there are. */
    public long total() {
        return counts.stream().mapToLong(Count::number).sum();
    }

    /** The mean of a figure over the pupils. */
    double mean(ToDoubleBiFunction<AgeBand, Sex> figure) {
        double sum = 0;
        for (Count count : counts) {
            if (count.number() > 0) {
                sum += count.number() * figure.applyAsDouble(count.band(), count.sex());
            }
        }
        return sum / total();
    }
}
