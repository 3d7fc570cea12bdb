package io.zhuxue.server.buying;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.server.ServerMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What officers type line by line (逐行填写), such as a food and its kilograms. */
final class Lines {

    private static final String NUMBER = "[0-9A-Za-z][0-9A-Za-z._-]{0,39}";

    private Lines() {}

    /** The words of each line that is not blank. */
    static List<List<String>> of(String text) {
        List<List<String>> lines = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(List.of(line.split("[\\s,，]+"))));
        return lines;
    }

    /** Foods with kilograms of at most three decimals. */
    static Parsed<Map<String, Grams>> grams(String text) {
        return pairs(text, "食材编码 千克", Lines::gramsOf);
    }

    private static Optional<Grams> gramsOf(String kilograms) {
        return kilograms.matches("\\d{1,9}(\\.\\d{1,3})?")
                ? Optional.of(Grams.of(
                                new BigDecimal(kilograms).movePointRight(3).longValueExact()))
                        .filter(Grams::isPositive)
                : Optional.empty();
    }

    /** Foods with yuan of a kilogram. */
    static Parsed<Map<String, Money>> prices(String text) {
        return pairs(text, "食材编码 每千克元", yuan -> Money.parse(yuan).value().filter(price -> price.fen() > 0));
    }

    private static <T> Parsed<Map<String, T>> pairs(String text, String form, Function<String, Optional<T>> read) {
        Map<String, T> pairs = new TreeMap<>();
        for (List<String> line : of(text)) {
            Optional<T> value = line.size() == 2 ? read.apply(line.get(1)) : Optional.empty();
            if (value.isEmpty() || pairs.putIfAbsent(line.get(0), value.get()) != null) {
                return Parsed.refused(
                        ServerMessage.BAD_BUYING.with("“" + String.join(" ", line) + "”应为“" + form + "”，每样一行"));
            }
        }
        return pairs.isEmpty()
                ? Parsed.refused(ServerMessage.BAD_BUYING.with("没有填写“" + form + "”"))
                : Parsed.accepted(pairs);
    }

    static Parsed<LocalDate> day(String text) {
        try {
            return Parsed.accepted(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Parsed.refused(ServerMessage.BAD_BUYING.with("日期应如 2022-09-01"));
        }
    }

    /** Why a number is none. */
    static Optional<Message> numberFault(String number) {
        return number.matches(NUMBER)
                ? Optional.empty()
                : Optional.of(ServerMessage.BAD_BUYING.with("编号应为字母、数字与连字符，至多40位"));
    }
}
