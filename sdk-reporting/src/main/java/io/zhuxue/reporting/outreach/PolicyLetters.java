package io.zhuxue.reporting.outreach;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyValue;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.data.Definition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the holes of the templates from the book. */
final class PolicyLetters implements Letters {

    /** A hole: a parameter, or a row of its table: {@code {shs.grant:SPECIAL}}. */
    private static final Pattern HOLE = Pattern.compile("\\{([a-z.]+)(?::([^}]+))?}");

    private final PolicyBook book;
    private final List<Definition> templates;

    PolicyLetters(PolicyBook book) {
        this.book = book;
        this.templates = Definition.resource(PolicyLetters.class, "letters.yaml");
    }

    @Override
    public Parsed<Letter> write(Leavers leavers, RegionCode place, int year, LetterOffice office) {
        Optional<String> name = Regions.national().fullName(place);
        if (name.isEmpty()) {
            return Parsed.refused(ReportingMessage.REGION_UNKNOWN.with(place));
        }
        LocalDate day = new Term(year, Term.Season.AUTUMN).firstDay();
        Definition template = templates.stream()
                .filter(t -> t.constant("leavers", Leavers.class) == leavers)
                .findFirst()
                .orElseThrow();
        List<LetterSection> sections = new ArrayList<>();
        boolean stated = false;
        for (Definition section : template.children("sections")) {
            List<LetterItem> items = new ArrayList<>();
            for (Definition item : section.children("items")) {
                fill(item.text("text"), day, Place.of(place)).ifPresent(items::add);
            }
            stated |= items.stream().anyMatch(i -> !i.citation().isEmpty());
            if (!items.isEmpty()) {
                sections.add(new LetterSection(section.text("heading"), items));
            }
        }
        if (!stated) {
            return Parsed.refused(ReportingMessage.LETTER_WITHOUT_POLICY.with(year));
        }
        return Parsed.accepted(new Letter(
                leavers, place, name.get(), day, template.text("opening"), sections, template.text("closing"), office));
    }

    /** The sentence with its figures; empty when one of them is not known on that day at that place. */
    private Optional<LetterItem> fill(String text, LocalDate day, Place place) {
        Set<String> documents = new LinkedHashSet<>();
        boolean verified = true;
        StringBuilder filled = new StringBuilder();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            Optional<Resolved> value = book.parameter(hole.group(1)).flatMap(p -> book.find(p.id(), day, place));
            Optional<String> words = value.flatMap(v -> words(v, String.valueOf(hole.group(2))));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            value.ifPresent(v -> documents.add(v.citation().toString()));
            verified &= value.map(v -> v.citation().verified()).orElse(false);
            hole.appendReplacement(filled, Matcher.quoteReplacement(words.get()));
        }
        hole.appendTail(filled);
        return Optional.of(new LetterItem(filled.toString(), String.join("；", documents), verified));
    }

    private static Optional<String> words(Resolved value, String row) {
        PolicyValue chosen = value.chosen().value();
        if (chosen instanceof PolicyValue.Table) {
            return value.row(row).map(number -> number.stripTrailingZeros().toPlainString());
        }
        if (chosen instanceof PolicyValue.Quantity quantity) {
            return Optional.of(quantity.number().stripTrailingZeros().toPlainString());
        }
        if (chosen instanceof PolicyValue.Codes codes) {
            return Optional.of(String.join("、", codes.codes()));
        }
        return Optional.of(((PolicyValue.Words) chosen).text());
    }
}
