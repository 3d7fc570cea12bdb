package io.zhuxue.server.scholarship;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.scholarship.ReviewAssignment;
import io.zhuxue.identification.scholarship.ReviewExpert;
import io.zhuxue.identification.scholarship.ReviewFile;
import io.zhuxue.identification.scholarship.ReviewPlan;
import io.zhuxue.identification.scholarship.ReviewProof;
import io.zhuxue.identification.scholarship.ReviewTables;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.office.Faults;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Where scholarships are reviewed (国奖评审台): the office of the round takes in files and experts, each province checks its own
 * material, a seeded draw keeps everybody away from the own school, province and relations, experts score blind, and
 * the result stands once all have.
 */
public final class ScholarshipDesk {

    private static final int MOST_READERS = 9;
    private static final int FULL = 100;

    private final ScholarshipTable table;
    private final AuditBook audit;

    /** Over what it works with. */
    public ScholarshipDesk(Jdbi jdbi, Runs runs, AuditBook audit) {
        this.table = new ScholarshipTable(jdbi, runs);
        this.audit = audit;
    }

    /** What an upload came to: how many were new, how many rows could not be read. */
    public record Taken(int added, long refused) {}

    /** What an expert has to read, blind. */
    public record Assigned(String fileId, int score, String opinion, boolean scored) {}

    /** How far a round is: scores given and scores wanted. */
    public record Progress(int files, int ready, int drawn, int scored, int wanted) {}

    /** Opens a round of the officer's office. */
    public Parsed<Long> open(Officer officer, String title, int readers, LocalDate day) {
        Optional<Message> fault = managing(officer).or(() -> Faults.words(title, day));
        if (fault.isEmpty() && (readers < 1 || readers > MOST_READERS)) {
            fault = Optional.of(ServerMessage.BAD_REQUEST.with("每份由1至" + MOST_READERS + "位专家评阅"));
        }
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        long id = table.open(officer, title.strip(), readers, day);
        audit.add(officer.account(), "ROUND_OPENED", "round-" + id, "");
        return Parsed.accepted(id);
    }

    /** Rounds are opened by the nation and the provinces. */
    private static Optional<Message> managing(Officer officer) {
        return officer.area().level().compareTo(Area.Level.PROVINCE) <= 0
                ? Faults.right(officer, Action.APPROVE)
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    /** The rounds of the own office and of those above; an expert's are those in which there is something to read. */
    public List<Round> rounds(Officer officer) {
        return table.rounds().stream()
                .filter(round -> officer.role() == Role.EXPERT
                        ? !table.assigned(round.roundId(), officer.account()).isEmpty()
                        : sees(officer, round))
                .toList();
    }

    private static boolean sees(Officer officer, Round round) {
        String own = officer.scope().digits();
        return own.startsWith(round.region()) || round.region().startsWith(own);
    }

    /** One round that the officer sees. */
    public Optional<Round> find(Officer officer, long id) {
        return rounds(officer).stream().filter(round -> round.roundId() == id).findFirst();
    }

    /** True when the officer's own office leads a round that is still open. */
    public boolean leads(Officer officer, Round round) {
        return !round.closed()
                && managing(officer).isEmpty()
                && officer.scope().digits().equals(round.region());
    }

    /** Takes in files of a table; a number that is there already stays as it was. */
    public Parsed<Taken> files(Officer officer, Round round, TableSource uploaded) {
        long[] refused = new long[1];
        return ofLeader(officer, round, () -> {
            List<ReviewFile> files = ReviewTables.files(uploaded, fault -> refused[0]++);
            return new Taken(table.put(round.roundId(), files, List.of()), refused[0]);
        });
    }

    /** Takes in experts of a table; an expert's number is the account under which the expert signs in. */
    public Parsed<Taken> experts(Officer officer, Round round, TableSource uploaded) {
        long[] refused = new long[1];
        return ofLeader(officer, round, () -> {
            List<ReviewExpert> experts = ReviewTables.experts(uploaded, fault -> refused[0]++);
            return new Taken(table.put(round.roundId(), List.of(), experts), refused[0]);
        });
    }

    private Parsed<Taken> ofLeader(Officer officer, Round round, java.util.function.Supplier<Taken> taking) {
        if (!leads(officer, round)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        } else if (!table.draws(round.roundId()).isEmpty()) {
            return Parsed.refused(ServerMessage.WRONG_STEP.with("增加材料或专家"));
        }
        Taken taken = taking.get();
        audit.add(officer.account(), "ROUND_TABLE", "round-" + round.roundId() + " " + taken.added(), "");
        return Parsed.accepted(taken);
    }

    /**
     * Checks the material of a file of the own area; the last check counts, and after the draw there is none.
     *
     * @param missing what is missing; empty when it is complete
     */
    public Optional<Message> check(Officer officer, Round round, String file, String missing, LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.APPROVE, Action.RECOGNISE);
        if (fault.isPresent()) {
            return fault;
        } else if (files(officer, round).stream()
                .noneMatch(each -> each.fileId().equals(file))) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        } else if (round.closed() || !table.draws(round.roundId()).isEmpty()) {
            return Optional.of(ServerMessage.WRONG_STEP.with("材料审查"));
        }
        Optional<Message> words = missing.isBlank() ? Optional.empty() : Faults.words(missing, day);
        if (words.isPresent()) {
            return words;
        }
        boolean added =
                table.addCheck(round.roundId(), file, missing.isBlank(), missing.strip(), officer.account(), day);
        audit.add(officer.account(), "MATERIAL_CHECK", "round-" + round.roundId() + " " + file, "");
        return added ? Optional.empty() : Optional.of(ServerMessage.OVERTAKEN.with());
    }

    /** Draws the readers of all files whose material is complete; anew as often as wanted, until somebody has scored. */
    public Parsed<ReviewProof> draw(Officer officer, Round round, long seed, LocalDate day) {
        if (!leads(officer, round)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        List<FileRow> rows = files(officer, round);
        if (rows.stream().anyMatch(row -> row.scored() > 0)) {
            return Parsed.refused(ServerMessage.WRONG_STEP.with("重新分派"));
        }
        List<ReviewFile> files =
                rows.stream().filter(FileRow::ready).map(FileRow::file).toList();
        if (files.isEmpty()) {
            return Parsed.refused(ServerMessage.BAD_REQUEST.with("没有审查合格的材料"));
        }
        Parsed<ReviewPlan> plan =
                ReviewAssignment.create(round.readers()).assign(files, table.experts(round.roundId()), seed);
        if (plan.refusal().isPresent()) {
            return Parsed.refused(plan.refusal().get());
        }
        int number = table.draws(round.roundId()).size() + 1;
        table.draw(
                round.roundId(),
                new ScholarshipTable.Draw(number, seed, officer.account(), day),
                plan.orThrow().readings());
        audit.add(officer.account(), "ROUND_DRAWN", "round-" + round.roundId() + " seed " + seed, "");
        return Parsed.accepted(plan.orThrow().proof());
    }

    /** The proof of the last draw, worked out again from what is kept; empty before the first. */
    public Optional<ReviewProof> proof(Officer officer, Round round) {
        List<ScholarshipTable.Draw> draws = table.draws(round.roundId());
        boolean leading =
                managing(officer).isEmpty() && officer.scope().digits().equals(round.region());
        if (draws.isEmpty() || !leading) {
            return Optional.empty();
        }
        ScholarshipTable.Draw last = draws.get(draws.size() - 1);
        List<ReviewFile> files = files(officer, round).stream()
                .filter(FileRow::ready)
                .map(FileRow::file)
                .toList();
        return Optional.of(ReviewProof.of(
                files,
                table.experts(round.roundId()),
                round.readers(),
                last.seed(),
                table.readings(round.roundId(), last.drawNo())));
    }

    /** What the expert who asks has to read. */
    public List<Assigned> assigned(Officer expert, Round round) {
        return expert.may(Action.REVIEW)
                ? table.assigned(round.roundId(), expert.account()).stream()
                        .map(each -> new Assigned(each.fileId(), each.score(), each.opinion(), each.scored()))
                        .toList()
                : List.of();
    }

    /** Scores a file that was drawn to the expert; the last score counts, until the round is closed. */
    public Optional<Message> score(Officer expert, Round round, String file, int score, String opinion, LocalDate day) {
        if (assigned(expert, round).stream().noneMatch(each -> each.fileId().equals(file))) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        } else if (round.closed()) {
            return Optional.of(ServerMessage.WRONG_STEP.with("评分"));
        } else if (score < 0 || score > FULL) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("分数为0至100的整数"));
        }
        Optional<Message> words = Faults.words(opinion, day);
        if (words.isPresent()) {
            return words;
        }
        boolean added = table.addScore(round.roundId(), file, expert.account(), score, opinion.strip(), day);
        audit.add(expert.account(), "FILE_SCORED", "round-" + round.roundId() + " " + file, "");
        return added ? Optional.empty() : Optional.of(ServerMessage.OVERTAKEN.with());
    }

    /** The files of a round that the officer sees, in order; none for experts, who read blind. */
    public List<FileRow> files(Officer officer, Round round) {
        return officer.role() == Role.EXPERT ? List.of() : table.files(officer, round.roundId());
    }

    /** The files by their averages, the best first; those that are not scored last. */
    public List<FileRow> ranking(Officer officer, Round round) {
        return files(officer, round).stream()
                .sorted(Comparator.comparing(FileRow::done)
                        .thenComparing(FileRow::averageHundredths)
                        .reversed())
                .toList();
    }

    /** How far a round is, within the officer's area. */
    public Progress progress(Officer officer, Round round) {
        List<FileRow> rows = files(officer, round);
        return new Progress(
                rows.size(),
                (int) rows.stream().filter(FileRow::ready).count(),
                (int) rows.stream().filter(row -> row.readers() > 0).count(),
                rows.stream().mapToInt(FileRow::scored).sum(),
                rows.stream().mapToInt(FileRow::readers).sum());
    }

    /** Closes a round whose every reading has its score: the result stands. */
    public Optional<Message> close(Officer officer, Round round, LocalDate day) {
        if (!leads(officer, round)) {
            return Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        Progress progress = progress(officer, round);
        if (progress.wanted() == 0 || progress.scored() < progress.wanted()) {
            return Optional.of(ServerMessage.WRONG_STEP.with("结束评审"));
        }
        boolean closed = table.close(round.roundId(), officer.account(), day);
        audit.add(officer.account(), "ROUND_CLOSED", "round-" + round.roundId(), "");
        return closed ? Optional.empty() : Optional.of(ServerMessage.OVERTAKEN.with());
    }
}
