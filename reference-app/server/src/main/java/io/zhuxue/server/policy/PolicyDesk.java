package io.zhuxue.server.policy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyAnswers;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyValue;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.Fraction;
import io.zhuxue.disbursement.programme.Payout;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers from the dated policy data alone (政策查询): the nation's book with the overrides of the package that is shown. What
 * the book does not say is not answered.
 */
public final class PolicyDesk {

    /** The longest question that is read; a longer one is no question. */
    public static final int LONGEST = 200;

    private final Runs runs;
    private final Settings settings;
    private Shelf shelf = new Shelf(-1, PolicyBook.national());

    private record Shelf(long run, PolicyBook book, PolicyAnswers answers) {
        Shelf(long run, PolicyBook book) {
            this(run, book, PolicyAnswers.national(book));
        }
    }

    /** Over what it works with. */
    public PolicyDesk(Runs runs, Settings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /** The nation's book with the overrides of the package that is shown. */
    public PolicyBook book() {
        return shelf().book();
    }

    /** The answer on a day at a place; empty when the book does not know, or the question is not wholly understood. */
    public Optional<Answer> ask(String question, LocalDate day, Place place) {
        return question.isBlank() || question.length() > LONGEST
                ? Optional.empty()
                : shelf().answers().ask(question.strip(), day, place);
    }

    /** Every programme and what it grants on a day at a place, in the order of the catalogue. */
    public List<StandardRow> standards(LocalDate day, Place place) {
        PolicyBook book = shelf().book();
        List<StandardRow> rows = new ArrayList<>();
        for (Programme programme : ProgrammeCatalogue.national().programmes()) {
            for (Rule rule : programme.rules()) {
                rows.addAll(standards(book, programme, rule.amount(), day, place));
            }
        }
        return rows.stream().distinct().toList();
    }

    /** The book of the run that is shown; made once a run, since reading all files takes a while. */
    private synchronized Shelf shelf() {
        long shown = runs.shown();
        if (shelf.run() != shown) {
            PolicyBook book = PolicyBook.national();
            Path overrides =
                    runs.find(shown).orElse(Run.NONE).input(settings.data()).resolve("policy");
            shelf = new Shelf(shown, Files.isDirectory(overrides) ? book.with(overrides) : book);
        }
        return shelf;
    }

    private static List<StandardRow> standards(
            PolicyBook book, Programme programme, Amount amount, LocalDate day, Place place) {
        if (amount instanceof Amount.Standard standard) {
            Optional<Resolved> value = book.find(standard.parameter(), day, place);
            int percent = standard.percent().isEmpty()
                    ? 100
                    : book.find(standard.percent(), day, place)
                            .map(Resolved::whole)
                            .orElse(0);
            return value.map(found -> amounts(programme, found, standard.share(), percent))
                    .orElseGet(List::of);
        }
        Amount.LocalFee local = (Amount.LocalFee) amount;
        String fee = (local.fee() == Amount.Fee.SHS ? "当地公办普通高中学杂费" : "当地公办中职学费") + "，民办学校不超过其实收";
        return List.of(new StandardRow(
                programme.code(), programme.title(), payout(programme), "", 0, 0, fee, programme.document(), "", true));
    }

    private static List<StandardRow> amounts(Programme programme, Resolved found, Fraction share, int percent) {
        Map<String, BigDecimal> byLevel =
                found.chosen().value() instanceof PolicyValue.Table table ? table.rows() : Map.of("", found.number());
        return byLevel.entrySet().stream()
                .map(entry -> {
                    Money year = Money.ofFen(entry.getValue().movePointRight(2).longValueExact())
                            .portion(percent, 100);
                    return new StandardRow(
                            programme.code(),
                            programme.title(),
                            payout(programme),
                            entry.getKey().isEmpty() ? found.parameter().title() : level(entry.getKey()),
                            year.fen(),
                            share.of(year, 100).fen(),
                            "",
                            found.citation().toString(),
                            found.chosen().from().toString(),
                            found.citation().verified());
                })
                .toList();
    }

    private static String level(String code) {
        for (NeedLevel level : NeedLevel.values()) {
            if (level.name().equals(code)) {
                return level.chineseName();
            }
        }
        return code;
    }

    private static String payout(Programme programme) {
        return programme.payout() == Payout.WAIVED ? "减免" : "发放";
    }
}
