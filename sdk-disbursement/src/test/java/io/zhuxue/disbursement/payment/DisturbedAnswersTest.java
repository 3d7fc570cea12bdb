package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Answers as banks really send them, in files: replayed, reordered, duplicated, cut off, with wrong sums and wrong
 * references. Each ends in its class, and each line where it belongs.
 */
class DisturbedAnswersTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 1);

    /** What the bank does with a line. */
    enum Fate {
        PAID(LineState.PAID, Finding.Kind.MATCH),
        REFUSED(LineState.REJECTED, Finding.Kind.REJECTED),
        RETURNED(LineState.RETURNED, Finding.Kind.RETURNED),
        OTHER_SUM(LineState.UNKNOWN, Finding.Kind.AMOUNT_BREAK),
        OTHER_REFERENCE(LineState.BATCHED, Finding.Kind.UNMATCHED),
        PAID_TWICE(LineState.UNKNOWN, Finding.Kind.DOUBLE_PAID),
        REFUSED_AND_PAID(LineState.UNKNOWN, Finding.Kind.UNKNOWN),
        LATE(LineState.PAID, Finding.Kind.LATE),
        SILENCE(LineState.BATCHED, Finding.Kind.PENDING);

        private final LineState state;
        private final Finding.Kind kind;

        Fate(LineState state, Finding.Kind kind) {
            this.state = state;
            this.kind = kind;
        }
    }

    private final Path file = newFile();

    private static Path newFile() {
        try {
            return Files.createTempFile("answer", ".xml");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @AfterProperty
    void tidy_up() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String reference(int line) {
        return "line" + line;
    }

    private static Money amount(int line) {
        return Money.ofFen(50_000L + line);
    }

    private static Reconciliation expecting(List<Fate> fates) {
        Reconciliation books = Reconciliation.create(LAST_DAY);
        for (int i = 0; i < fates.size(); i++) {
            books.expect(reference(i), "batch1", amount(i), LineState.BATCHED);
        }
        return books;
    }

    private static String entry(String line, Money amount, String direction, String reference, String day) {
        return """
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>\
            <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls>\
            </NtryDtls></Ntry>
            """.formatted(amount, direction, day, reference, line);
    }

    private static List<String> bookings(List<Fate> fates) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            String line = reference(i);
            switch (fates.get(i)) {
                case PAID, REFUSED_AND_PAID -> entries.add(entry(line, amount(i), "DBIT", "R" + i, "2022-11-20"));
                case RETURNED -> {
                    entries.add(entry(line, amount(i), "DBIT", "R" + i, "2022-11-20"));
                    entries.add(entry(line, amount(i), "CRDT", "B" + i, "2022-11-22"));
                }
                case OTHER_SUM ->
                    entries.add(entry(line, amount(i).plus(Money.ofFen(1)), "DBIT", "R" + i, "2022-11-20"));
                case OTHER_REFERENCE -> entries.add(entry(line + "x", amount(i), "DBIT", "R" + i, "2022-11-20"));
                case PAID_TWICE -> {
                    entries.add(entry(line, amount(i), "DBIT", "R" + i, "2022-11-20"));
                    entries.add(entry(line, amount(i), "DBIT", "Q" + i, "2022-11-20"));
                }
                case LATE -> entries.add(entry(line, amount(i), "DBIT", "R" + i, "2022-12-02"));
                default -> {
                    // said in the report, or not at all
                }
            }
        }
        return entries;
    }

    private static List<String> reports(List<Fate> fates) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i) == Fate.REFUSED || fates.get(i) == Fate.REFUSED_AND_PAID) {
                lines.add("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>"
                        .formatted(reference(i)));
            }
        }
        return lines;
    }

    private static String statement(List<String> entries) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S</Id>"
                + String.join("", entries) + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String report(List<String> lines) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>"
                + String.join("", lines) + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    private Optional<Message> read(byte[] bytes, List<BankAnswer> into) throws IOException {
        Files.write(file, bytes);
        return AnswerFiles.create(AnswerCodes.standard()).read(file, into::add);
    }

    private List<BankAnswer> answers(String xml) throws IOException {
        List<BankAnswer> answers = new ArrayList<>();
        assertThat(read(xml.getBytes(StandardCharsets.UTF_8), answers)).isEmpty();
        return answers;
    }

    private static Map<Finding.Kind, Integer> take(Reconciliation books, List<BankAnswer> answers) {
        Map<Finding.Kind, Integer> kinds = new EnumMap<>(Finding.Kind.class);
        answers.forEach(answer -> kinds.merge(books.take(answer).kind(), 1, Integer::sum));
        return kinds;
    }

    private static List<LineState> states(Reconciliation books, int lines) {
        List<LineState> states = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            states.add(books.state(reference(i)));
        }
        return states;
    }

    @Property(tries = 150)
    void whatever_the_order_each_answer_ends_in_its_class_and_a_replay_changes_nothing(
            @ForAll @Size(min = 1, max = 30) List<Fate> fates, @ForAll long seed) throws IOException {
        List<BankAnswer> all = new ArrayList<>(answers(statement(shuffled(bookings(fates), seed))));
        all.addAll(answers(report(shuffled(reports(fates), seed))));
        Collections.shuffle(all, new Random(seed));
        Reconciliation books = expecting(fates);
        Map<Finding.Kind, Integer> kinds = take(books, all);

        List<LineState> expected = fates.stream().map(fate -> fate.state).toList();
        assertThat(states(books, fates.size())).isEqualTo(expected);
        for (Fate fate : Fate.values()) {
            int lines = Collections.frequency(fates, fate);
            int found = kinds.getOrDefault(fate.kind, 0);
            assertThat(found).as(fate + " " + kinds).isBetween(fate == Fate.SILENCE ? 0 : lines, all.size());
        }
        assertThat(kinds).doesNotContainKey(Finding.Kind.DUPLICATE);

        Map<Finding.Kind, Integer> again = take(books, all);
        assertThat(states(books, fates.size())).isEqualTo(expected);
        assertThat(again).doesNotContainKeys(Finding.Kind.MATCH, Finding.Kind.LATE, Finding.Kind.RETURNED);
    }

    private static List<String> shuffled(List<String> list, long seed) {
        List<String> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Property(tries = 150)
    void a_file_that_holds_answers_twice_ends_as_if_it_held_them_once(
            @ForAll @Size(min = 1, max = 20) List<Fate> fates,
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 40) Integer> repeated,
            @ForAll long seed)
            throws IOException {
        List<String> entries = bookings(fates);
        List<String> twice = new ArrayList<>(entries);
        repeated.stream().filter(i -> i < entries.size()).forEach(i -> twice.add(entries.get(i)));
        Reconciliation once = expecting(fates);
        take(once, answers(statement(entries)));
        Reconciliation often = expecting(fates);
        take(often, answers(statement(shuffled(twice, seed))));
        assertThat(states(often, fates.size())).isEqualTo(states(once, fates.size()));
    }

    @Property(tries = 150)
    void a_file_cut_off_anywhere_is_refused_and_does_nothing(
            @ForAll @Size(min = 1, max = 6) List<Fate> fates, @ForAll @DoubleRange(min = 0, max = 1) double where)
            throws IOException {
        byte[] whole = statement(bookings(fates)).getBytes(StandardCharsets.UTF_8);
        List<BankAnswer> answers = new ArrayList<>();
        byte[] cut = Arrays.copyOf(whole, Math.min((int) (where * whole.length), whole.length - 1));
        assertThat(read(cut, answers)).isPresent();
        assertThat(answers).isEmpty();
    }

    @Property(tries = 150)
    void a_spoiled_byte_never_pays_a_line_that_was_not_paid(
            @ForAll @Size(min = 1, max = 6) List<Fate> fates,
            @ForAll @IntRange(min = 0, max = 4000) int where,
            @ForAll @IntRange(min = 1, max = 255) int flip)
            throws IOException {
        byte[] bytes = statement(bookings(fates)).getBytes(StandardCharsets.UTF_8);
        bytes[where % bytes.length] ^= (byte) flip;
        List<BankAnswer> answers = new ArrayList<>();
        Reconciliation books = expecting(fates);
        if (read(bytes, answers).isPresent()) {
            assertThat(answers).isEmpty();
        }
        take(books, answers);
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i) == Fate.SILENCE || fates.get(i) == Fate.REFUSED) {
                assertThat(books.state(reference(i))).isNotEqualTo(LineState.PAID);
            }
        }
    }
}
