package io.zhuxue.server.console;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.policy.StandardRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policy (政策查询): a question answered with its document, and what every programme grants on a day. */
@Named("policy")
@RequestScoped
public class PolicyPage {

    @Inject
    private PolicyDesk desk;

    @Inject
    private CurrentOfficer me;

    @Inject
    private PageFrame frame;

    @Inject
    private Clock clock;

    private String question = "";
    private String day = "";

    /** One amount of an answer. */
    public record AmountRow(String name, String amount) {}

    /** True when a question was asked. */
    public boolean isAsked() {
        return !question.isBlank();
    }

    /** True when the book answers it. */
    public boolean isKnown() {
        return answer().isPresent();
    }

    public Answer getAnswer() {
        return answer().orElseThrow();
    }

    /** The quantities of the answer; empty when it is words only. */
    public List<AmountRow> getAmounts() {
        return answer().map(found -> found.amounts().entrySet().stream()
                        .map(entry ->
                                new AmountRow(entry.getKey(), entry.getValue().toPlainString()))
                        .toList())
                .orElseGet(List::of);
    }

    /** Every programme on the day asked for, at the user's place. */
    public List<StandardRow> getStandards() {
        return desk.standards(date(), place());
    }

    private Optional<Answer> answer() {
        return desk.ask(question, date(), place());
    }

    /** The place of the user's own area; the nation for the national office. */
    private Place place() {
        String digits = me.get().scope().digits();
        return digits.isEmpty()
                ? Place.NATION
                : Place.of(RegionCode.parse(digits + "0".repeat(6 - digits.length()))
                        .orThrow());
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException none) {
            return frame.getRun().runId() == 0
                    ? LocalDate.now(clock)
                    : frame.getRun().termOf().firstDay();
        }
    }

    /** The place in words. */
    public String getPlaceCode() {
        return place().region().code();
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = Params.text(question);
    }

    public String getDay() {
        return date().toString();
    }

    public void setDay(@Nullable String day) {
        this.day = Params.text(day);
    }
}
