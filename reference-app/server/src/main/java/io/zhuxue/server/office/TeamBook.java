package io.zhuxue.server.office;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.reporting.conduct.Call;
import io.zhuxue.reporting.conduct.Submission;
import io.zhuxue.reporting.support.Course;
import io.zhuxue.reporting.support.Staffing;
import io.zhuxue.reporting.support.Trainee;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The people of aid offices and what they learn from one another (队伍与经验): courses and who passed them, full-time officers,
 * calls for typical cases and what was handed in. The last record of an account in a course counts, and of a number of
 * officers.
 */
public final class TeamBook {

    private static final String TAKEN = "TAKEN";
    private static final String COUNTED = "COUNTED";
    private static final String REVIEWED = "REVIEWED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final int FULL = 100;
    private static final int MOST = 10_000;

    private final OfficeFiles files;

    /** Over what it works with. */
    public TeamBook(OfficeFiles files) {
        this.files = files;
    }

    /** A piece handed in, with the number of its record. */
    public record Piece(long id, Submission submission, String words) {}

    private static Optional<Message> right(Officer officer) {
        return Faults.right(officer, Action.APPROVE, Action.RECOGNISE);
    }

    /** Offers a course to the own office and all below it. */
    public Parsed<Long> course(Officer officer, String title, int hours, int passMark, LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.APPROVE).or(() -> Faults.words(title, day));
        if (fault.isEmpty() && (hours < 1 || hours > MOST || passMark < 0 || passMark > FULL)) {
            fault = Optional.of(ServerMessage.BAD_REQUEST.with("学时至少为1，合格线0至100"));
        }
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.COURSE,
                                day,
                                Map.of(
                                        "title", title.strip(),
                                        "hours", Integer.toString(hours),
                                        "pass", Integer.toString(passMark)))
                        .id()));
    }

    /** The courses of the own office, of those above and below, the latest first. */
    public List<Course> courses(Officer officer) {
        return files.withinAndAbove(officer, OfficeFile.Kind.COURSE).stream()
                .map(TeamBook::course)
                .toList();
    }

    private static Course course(OfficeFile file) {
        OfficeEntry said = file.opening();
        return new Course(
                Long.toString(file.id()), said.text("title"), Set.of(), said.count("hours"), said.count("pass"));
    }

    /**
     * Records an account of the own office in a course, or records it again.
     *
     * @param score of the exam; below 0 for one who did not sit it
     */
    public Optional<Message> took(Officer officer, long course, String account, int hours, int score, LocalDate day) {
        Optional<OfficeFile> file = files.withinAndAbove(officer, OfficeFile.Kind.COURSE).stream()
                .filter(each -> each.id() == course)
                .findFirst();
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        } else if (!account.matches("[0-9A-Za-z._-]{1,60}") || hours < 0 || hours > MOST || score > FULL) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("须写账号（不写姓名）、学时，分数至多100"));
        }
        return right(officer)
                .or(() -> files.add(
                        officer,
                        file.get(),
                        TAKEN,
                        day,
                        Map.of(
                                "account", account,
                                "hours", Integer.toString(hours),
                                "score", Integer.toString(score))));
    }

    /** Who of the area took which course, the last record of each. */
    public List<Trainee> trainees(Officer officer) {
        Map<String, Trainee> last = new TreeMap<>();
        for (OfficeFile file : files.withinAndAbove(officer, OfficeFile.Kind.COURSE)) {
            Course course = course(file);
            for (OfficeEntry entry : file.all(TAKEN)) {
                if (officer.area().covers(entry.office())) {
                    String account = entry.text("account");
                    last.put(
                            account + "/" + course.id(),
                            new Trainee(account, entry.office(), course, entry.count("hours"), entry.count("score")));
                }
            }
        }
        return List.copyOf(last.values());
    }

    /** The hours that count, by account. */
    public Map<String, Integer> hours(Officer officer) {
        return Trainee.countedHours(officer.area(), trainees(officer));
    }

    /** Says how many full-time aid officers the own office has. */
    public Optional<Message> staff(Officer officer, int officers, LocalDate day) {
        if (officers < 0 || officers > MOST) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("人数不为负"));
        }
        return right(officer).or(() -> {
            OfficeFile file = files.within(officer, OfficeFile.Kind.STAFF).stream()
                    .filter(each -> each.office().equals(officer.area()))
                    .findFirst()
                    .orElseGet(() -> files.open(officer, OfficeFile.Kind.STAFF, day, Map.of()));
            return files.add(officer, file, COUNTED, day, Map.of("officers", Integer.toString(officers)));
        });
    }

    /** How the own office is staffed for its students; empty until it has said so. */
    public Optional<Staffing> staffing(Officer officer, long students) {
        return files.within(officer, OfficeFile.Kind.STAFF).stream()
                .filter(file -> file.office().equals(officer.area()))
                .findFirst()
                .flatMap(file -> file.last(COUNTED))
                .map(entry -> new Staffing(officer.area(), students, entry.count("officers")));
    }

    /** Calls for typical cases or topics of the own office and all below it. */
    public Parsed<Long> call(
            Officer officer,
            Call.Kind kind,
            String title,
            LocalDate closes,
            int reviewers,
            int chosenFrom,
            LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.APPROVE).or(() -> Faults.words(title, day));
        if (fault.isEmpty() && (reviewers < 1 || reviewers > FULL || chosenFrom < 0 || chosenFrom > FULL)) {
            fault = Optional.of(ServerMessage.BAD_REQUEST.with("至少一个单位评审，入选线0至100"));
        }
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.CALL,
                                day,
                                Map.of(
                                        "kind", kind.name(),
                                        "title", title.strip(),
                                        "closes", closes.toString(),
                                        "reviewers", Integer.toString(reviewers),
                                        "from", Integer.toString(chosenFrom)))
                        .id()));
    }

    /** The calls of the own office, of those above and below, the latest first. */
    public List<Call> calls(Officer officer) {
        return files.withinAndAbove(officer, OfficeFile.Kind.CALL).stream()
                .map(TeamBook::call)
                .toList();
    }

    private static Call call(OfficeFile file) {
        OfficeEntry said = file.opening();
        return new Call(
                Long.toString(file.id()),
                Call.Kind.valueOf(said.text("kind")),
                said.text("title"),
                said.day("closes"),
                said.count("reviewers"),
                said.count("from"));
    }

    /** Hands a piece of the own office in. */
    public Parsed<Long> handIn(Officer officer, String call, String title, String words, LocalDate day) {
        Optional<Call> known =
                calls(officer).stream().filter(each -> each.id().equals(call)).findFirst();
        if (known.isEmpty()) {
            return Parsed.refused(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = right(officer)
                .or(() -> Faults.words(title, day))
                .or(() -> Faults.words(words, day))
                .or(() -> Submission.handIn(known.get(), officer.area(), title, day)
                        .refusal());
        return fault.<Parsed<Long>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(files.open(
                                officer,
                                OfficeFile.Kind.SUBMISSION,
                                day,
                                Map.of("call", call, "title", title.strip(), "words", words.strip()))
                        .id()));
    }

    /** Reviews a piece of another office of the area. */
    public Optional<Message> review(Officer officer, long id, int score, String opinion, LocalDate day) {
        if (score < 0 || score > FULL) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("分数为0至100"));
        }
        Submission.Review review = new Submission.Review(officer.area(), score, opinion.strip());
        return step(
                officer,
                id,
                piece -> Faults.words(opinion, day)
                        .or(() -> piece.submission().review(review).refusal()),
                file -> files.add(
                        officer,
                        file,
                        REVIEWED,
                        day,
                        Map.of("score", Integer.toString(score), "opinion", opinion.strip())));
    }

    /** Publishes a piece that was chosen. */
    public Optional<Message> publish(Officer officer, long id, LocalDate day) {
        return step(
                officer,
                id,
                piece -> piece.submission().publish(day).refusal(),
                file -> files.add(officer, file, PUBLISHED, day, Map.of()));
    }

    private Optional<Message> step(
            Officer officer,
            long id,
            Function<Piece, Optional<Message>> rule,
            Function<OfficeFile, Optional<Message>> adding) {
        Optional<OfficeFile> file = files.find(officer, OfficeFile.Kind.SUBMISSION, id);
        Optional<Piece> piece =
                pieces(officer).stream().filter(each -> each.id() == id).findFirst();
        if (file.isEmpty() || piece.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        return Faults.right(officer, Action.APPROVE)
                .or(() -> rule.apply(piece.get()))
                .or(() -> adding.apply(file.get()));
    }

    /** The pieces of the area, the latest first. */
    public List<Piece> pieces(Officer officer) {
        Map<String, Call> calls = new TreeMap<>();
        calls(officer).forEach(call -> calls.put(call.id(), call));
        List<Piece> pieces = new ArrayList<>();
        for (OfficeFile file : files.within(officer, OfficeFile.Kind.SUBMISSION)) {
            Call call = calls.get(file.text("call"));
            if (call != null) {
                pieces.add(new Piece(file.id(), submission(file, call), file.text("words")));
            }
        }
        return pieces;
    }

    private static Submission submission(OfficeFile file, Call call) {
        Area office = file.office();
        List<Submission.Review> reviews = file.all(REVIEWED).stream()
                .map(entry -> new Submission.Review(entry.office(), entry.count("score"), entry.text("opinion")))
                .toList();
        List<LocalDate> published =
                file.all(PUBLISHED).stream().map(OfficeEntry::on).toList();
        return new Submission(call, office, file.text("title"), file.opening().on(), reviews, published);
    }
}
