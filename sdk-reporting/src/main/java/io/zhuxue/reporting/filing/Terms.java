package io.zhuxue.reporting.filing;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One side of a cross-check: multiples of figures, added and subtracted. */
record Terms(List<Term> terms) {

    /** One multiple; the name is empty for a plain number. */
    record Term(BigDecimal factor, String name) {}

    /** The value of a side over a sheet, and how many of its names have figures. */
    record Value(BigDecimal sum, int present, int names) {

        boolean anyMissing() {
            return present < names;
        }

        boolean allMissing() {
            return names > 0 && present == 0;
        }
    }

    /** Reads {@code 0.5 * A/x + B/y - 3}; operators stand between spaces, because names hold slashes and dots. */
    static Terms parse(String text) {
        List<Term> terms = new ArrayList<>();
        BigDecimal sign = BigDecimal.ONE;
        String[] words = text.strip().split("\\s+");
        int at = 0;
        while (at < words.length) {
            BigDecimal factor = sign;
            String name = "";
            boolean more = true;
            while (more) {
                String word = words[at++];
                if (word.matches("\\d+(\\.\\d+)?")) {
                    factor = factor.multiply(new BigDecimal(word));
                } else if (name.isEmpty()
                        && word.matches("[\\p{L}\\d_.*/]*\\p{L}[\\p{L}\\d_.*/]*|[*/]+[\\p{L}\\d_.*/]+")) {
                    name = word;
                } else {
                    throw new ReportingException(ReportingMessage.CHECK_UNREADABLE.with(text, word));
                }
                more = at < words.length && words[at].equals("*");
                at += more ? 1 : 0;
                if (more && at == words.length) {
                    throw new ReportingException(ReportingMessage.CHECK_UNREADABLE.with(text, "*"));
                }
            }
            terms.add(new Term(factor, name));
            if (at < words.length) {
                sign = sign(words[at++], text);
                if (at == words.length) {
                    throw new ReportingException(ReportingMessage.CHECK_UNREADABLE.with(text, words[at - 1]));
                }
            }
        }
        return new Terms(terms);
    }

    private static BigDecimal sign(String word, String text) {
        return switch (word) {
            case "+" -> BigDecimal.ONE;
            case "-" -> BigDecimal.ONE.negate();
            default -> throw new ReportingException(ReportingMessage.CHECK_UNREADABLE.with(text, word));
        };
    }

    Value over(FigureSheet sheet) {
        BigDecimal sum = BigDecimal.ZERO;
        int present = 0;
        int names = 0;
        for (Term term : terms) {
            if (term.name().isEmpty()) {
                sum = sum.add(term.factor());
                continue;
            }
            names++;
            List<BigDecimal> found = figures(term.name(), sheet);
            present += found.isEmpty() ? 0 : 1;
            for (BigDecimal figure : found) {
                sum = sum.add(term.factor().multiply(figure));
            }
        }
        return new Value(sum, present, names);
    }

    private static List<BigDecimal> figures(String name, FigureSheet sheet) {
        if (!name.contains("*")) {
            return sheet.figure(name).map(List::of).orElse(List.of());
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : name.split("/", -1)) {
            pattern.append(pattern.isEmpty() ? "" : "/").append(part.equals("*") ? "[^/]+" : Pattern.quote(part));
        }
        Pattern wanted = Pattern.compile(pattern.toString());
        return sheet.figures().entrySet().stream()
                .filter(e -> wanted.matcher(e.getKey()).matches())
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
