package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.safety.Inspection.Item;
import io.zhuxue.nutrition.safety.Inspection.Office;
import io.zhuxue.nutrition.safety.spi.SealedInspections;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seals inspections for other offices (联合检查交换包) and opens what they send: a text of tab-separated rows, one an item,
 * with an SM2 signature over its UTF-8 bytes. The same inspections give the same text.
 */
public final class InspectionSeal {

    private static final String HEAD = "number\tschool_code\tdate\toffices\tcode\tpassed\tremark\tfixed";
    private static final int CELLS = 8;

    private InspectionSeal() {}

    /** Seals inspections, by their numbers. */
    public static SealedInspections seal(Collection<Inspection> inspections, Sm2Signer signer) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        inspections.stream()
                .sorted(Comparator.comparing(Inspection::number))
                .forEach(inspection -> inspection.items().forEach(item -> row(text, inspection, item)));
        String content = text.toString();
        byte[] signature = signer.sign(content.getBytes(StandardCharsets.UTF_8));
        return new SealedInspections(content, HexFormat.of().formatHex(signature));
    }

    private static void row(StringBuilder text, Inspection inspection, Item item) {
        List<String> offices = inspection.offices().stream().map(Enum::name).toList();
        text.append(String.join(
                        "\t",
                        flat(inspection.number()),
                        inspection.school().code(),
                        inspection.date().toString(),
                        String.join(";", offices),
                        flat(item.code()),
                        item.passed() ? "1" : "0",
                        flat(item.remark()),
                        item.fixedOn().map(LocalDate::toString).orElse("")))
                .append('\n');
    }

    /** A remark in one line: tabs and line ends become blanks. */
    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** Opens what another office sent: refused when the signature is not that office's or the text is broken. */
    public static Parsed<List<Inspection>> open(SealedInspections sealed, Sm2Verifier sender) {
        byte[] content = sealed.content().getBytes(StandardCharsets.UTF_8);
        try {
            if (!sender.verify(content, HexFormat.of().parseHex(sealed.signature()))) {
                return Parsed.refused(NutritionMessage.SEAL_BROKEN.with());
            }
            return Parsed.accepted(read(sealed.content()));
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Parsed.refused(NutritionMessage.SEAL_BROKEN.with());
        }
    }

    private static List<Inspection> read(String content) {
        List<Inspection> inspections = new ArrayList<>();
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("not a list of inspections");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS) {
                throw new IllegalArgumentException("a row has eight cells");
            }
            Set<Office> offices = EnumSet.noneOf(Office.class);
            for (String office : cells[3].split(";")) {
                offices.add(Office.valueOf(office));
            }
            @Nullable LocalDate fixed = cells[7].isEmpty() ? null : LocalDate.parse(cells[7]);
            Item item = new Item(cells[4], cells[5].equals("1"), cells[6], fixed);
            Inspection last = inspections.isEmpty() ? null : inspections.get(inspections.size() - 1);
            if (last != null && last.number().equals(cells[0])) {
                List<Item> items = new ArrayList<>(last.items());
                items.add(item);
                inspections.set(
                        inspections.size() - 1,
                        new Inspection(last.number(), last.school(), last.date(), last.offices(), items));
            } else {
                inspections.add(new Inspection(
                        cells[0],
                        SchoolCode.parse(cells[1]).orThrow(),
                        LocalDate.parse(cells[2]),
                        offices,
                        List.of(item)));
            }
        }
        return List.copyOf(inspections);
    }
}
