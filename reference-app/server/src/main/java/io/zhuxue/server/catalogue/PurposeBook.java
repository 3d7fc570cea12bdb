package io.zhuxue.server.catalogue;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.catalogue.PurposeRecord;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.office.OfficeEntry;
import io.zhuxue.server.office.OfficeFile;
import io.zhuxue.server.office.OfficeFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Uses of facts beyond the daily work (数据使用登记): asked for by one, approved by another, ended on a day. */
public final class PurposeBook {

    private static final String APPROVED = "APPROVED";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final OfficeFiles files;

    /** Over what it works with. */
    public PurposeBook(OfficeFiles files) {
        this.files = files;
    }

    /** Where a use stands. */
    public enum State {
        /** 待审批. */
        WAITING("待审批"),
        /** 使用中. */
        IN_USE("使用中"),
        /** 已到期: copies are to be disposed of. */
        ENDED("已到期，应销毁副本"),
        /** 已撤回. */
        WITHDRAWN("已撤回");

        private final String chineseName;

        State(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The state as officers read it. */
        public String chineseName() {
            return chineseName;
        }
    }

    /**
     * One use in the list.
     *
     * @param approvedBy who approved it; empty while nobody has
     */
    public record Use(
            long id,
            String by,
            Set<FactKind> kinds,
            String purpose,
            LocalDate from,
            LocalDate until,
            String approvedBy,
            boolean withdrawn) {

        public Use {
            kinds = Set.copyOf(kinds);
        }

        /** Where it stands on a day. */
        public State state(LocalDate day) {
            if (withdrawn) {
                return State.WITHDRAWN;
            } else if (approvedBy.isEmpty()) {
                return State.WAITING;
            }
            return record().map(each -> PurposeRecord.ended(day, List.of(each)).isEmpty())
                            .orElse(false)
                    ? State.IN_USE
                    : State.ENDED;
        }

        /** The approved use as the SDK knows it. */
        public Optional<PurposeRecord> record() {
            return approvedBy.isEmpty() || withdrawn
                    ? Optional.empty()
                    : Optional.of(new PurposeRecord(by, kinds, purpose, approvedBy, from, until));
        }

        /** The kinds in words. */
        public String titles() {
            return kinds.stream().map(FactKind::title).sorted().collect(Collectors.joining("、"));
        }
    }

    /** Asks for a use. */
    public Parsed<Long> ask(
            Officer officer, Set<FactKind> kinds, String purpose, LocalDate from, LocalDate until, LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.KEEP_RECORDS).or(() -> Faults.words(purpose, day));
        if (fault.isEmpty() && (kinds.isEmpty() || until.isBefore(from))) {
            fault = Optional.of(ServerMessage.BAD_REQUEST.with("须选数据种类，止日不早于起日"));
        }
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.PURPOSE,
                                day,
                                Map.of(
                                        "kinds",
                                        kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                                        "purpose",
                                        purpose.strip(),
                                        "from",
                                        from.toString(),
                                        "until",
                                        until.toString()))
                        .id()));
    }

    /** Approves a use that somebody else asked for. */
    public Optional<Message> approve(Officer officer, long id, LocalDate day) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.PURPOSE, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = Faults.right(officer, Action.APPROVE);
        if (fault.isPresent()) {
            return fault;
        } else if (file.get().opening().by().equals(officer.account())) {
            return Optional.of(ServerMessage.SAME_HAND.with());
        } else if (file.get().entries().size() > 1) {
            return Optional.of(ServerMessage.NOT_WAITING.with());
        }
        return files.add(officer, file.get(), APPROVED, day, Map.of());
    }

    /** Takes a use back: who asked for it, or who approves; from then on it allows nothing. */
    public Optional<Message> withdraw(Officer officer, long id, String reason, LocalDate day) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.PURPOSE, id);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        boolean own = file.get().opening().by().equals(officer.account());
        Optional<Message> fault = (own ? Optional.<Message>empty() : Faults.right(officer, Action.APPROVE))
                .or(() -> Faults.words(reason, day));
        if (fault.isEmpty() && file.get().last(WITHDRAWN).isPresent()) {
            fault = Optional.of(ServerMessage.NOT_WAITING.with());
        }
        return fault.isPresent()
                ? fault
                : files.add(officer, file.get(), WITHDRAWN, day, Map.of("reason", reason.strip()));
    }

    /** The uses inside the area, the latest first. */
    public List<Use> all(Officer officer) {
        return files.within(officer, OfficeFile.Kind.PURPOSE).stream()
                .map(PurposeBook::use)
                .toList();
    }

    private static Use use(OfficeFile file) {
        return new Use(
                file.id(),
                file.opening().by(),
                Arrays.stream(file.text("kinds").split(",", -1))
                        .map(FactKind::valueOf)
                        .collect(Collectors.toSet()),
                file.text("purpose"),
                file.opening().day("from"),
                file.opening().day("until"),
                file.last(APPROVED).map(OfficeEntry::by).orElse(""),
                file.last(WITHDRAWN).isPresent());
    }
}
