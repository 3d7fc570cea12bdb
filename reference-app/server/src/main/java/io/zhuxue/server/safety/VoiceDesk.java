package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.ComplaintEvent;
import io.zhuxue.nutrition.safety.SafetyRules;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pupils and parents say (投诉与满意度): complaints with their days, and the survey of each term. */
public final class VoiceDesk {

    private static final Map<Complaint.Topic, String> TOPICS = Map.of(
            Complaint.Topic.SAFETY, "食品安全",
            Complaint.Topic.QUALITY, "饭菜质量",
            Complaint.Topic.MONEY, "收费与账目",
            Complaint.Topic.OTHER, "其他");

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public VoiceDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /**
     * A complaint with its steps.
     *
     * @param story what happened to it, a line a step
     */
    public record ComplaintRow(
            String number,
            String school,
            String topic,
            LocalDate received,
            LocalDate due,
            boolean answered,
            boolean late,
            List<String> story) {
        public ComplaintRow {
            story = List.copyOf(story);
        }
    }

    /** What a survey of a school came to. */
    public record SurveyRow(String school, String asked, int total, int percent, boolean low) {}

    /** Takes a complaint about a school of the area. */
    public Optional<Message> receive(
            Officer officer, String number, String school, String topic, String date, String text) {
        Parsed<LocalDate> day = Times.day(date);
        Optional<SchoolProfile> where = schools.find(officer, school);
        Optional<Complaint.Topic> what = Arrays.stream(Complaint.Topic.values())
                .filter(each -> each.name().equals(topic))
                .findFirst();
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(day::refusal)
                .or(() -> Times.wordsFault(text))
                .or(() -> where.isEmpty() || what.isEmpty()
                        ? Optional.of(ServerMessage.OUT_OF_AREA.with())
                        : Optional.empty())
                .or(() -> number.matches("[0-9A-Za-z-]{1,30}")
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_SAFETY.with("编号为字母、数字与连字符")));
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().complaints(),
                        MatterBook.file(officer, number),
                        CountySchools.area(officer, where.orElseThrow().code()),
                        0,
                        "COMPLAINT",
                        List.of(new ComplaintEvent.Received(
                                where.orElseThrow().code(), what.orElseThrow(), day.orThrow(), text)));
    }

    /** Answers a complaint on a day. */
    public Optional<Message> answer(Officer officer, String number, String date, String text) {
        Parsed<LocalDate> day = Times.day(date);
        return day.refusal().isPresent()
                ? day.refusal()
                : step(officer, number, text, true, new ComplaintEvent.Answered(day.orThrow(), text));
    }

    /** Passes a complaint on. */
    public Optional<Message> passOn(Officer officer, String number, String to) {
        return step(officer, number, to, true, new ComplaintEvent.PassedOn(to));
    }

    /** Opens an answered complaint again. */
    public Optional<Message> reopen(Officer officer, String number, String reason) {
        return step(officer, number, reason, false, new ComplaintEvent.Reopened(reason));
    }

    private Optional<Message> step(
            Officer officer, String number, String words, boolean whileOpen, ComplaintEvent event) {
        List<Noted<ComplaintEvent>> before =
                book.within(officer, book.journals().complaints(), MatterBook.file(officer, number));
        Optional<Complaint> complaint = ComplaintEvent.complaint(number, MatterBook.events(before));
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(() -> Times.wordsFault(words))
                .or(() -> complaint.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty())
                .or(() -> complaint.orElseThrow().answered().isPresent() == whileOpen
                        ? Optional.of(ServerMessage.NOT_WAITING.with())
                        : Optional.empty());
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().complaints(),
                        MatterBook.file(officer, number),
                        before.get(0).area(),
                        before.size(),
                        "COMPLAINT",
                        List.of(event));
    }

    /** The complaints of the area, the latest first, as they stand on a day. */
    public List<ComplaintRow> complaints(Officer officer, LocalDate day) {
        List<ComplaintRow> rows = new ArrayList<>();
        CountySchools.Names names = schools.names(officer);
        book.journals().complaints().files(officer.area()).forEach((file, entries) -> {
            String number = MatterBook.number(file);
            ComplaintEvent.complaint(number, MatterBook.events(entries)).ifPresent(complaint -> {
                SafetyRules rules = SafetyRules.national(complaint.received());
                rows.add(
                        0,
                        new ComplaintRow(
                                number,
                                names.of(complaint.school()),
                                TOPICS.getOrDefault(complaint.topic(), ""),
                                complaint.received(),
                                complaint.received().plusDays(rules.complaintDays()),
                                complaint.answered().isPresent(),
                                !Complaint.check(List.of(complaint), rules, day).isEmpty(),
                                entries.stream()
                                        .map(entry -> said(
                                                entry, officer.area().level().compareTo(Area.Level.COUNTY) >= 0))
                                        .toList()));
            });
        });
        return rows;
    }

    /** A step; its words are for those who answer complaints, a county and its schools. */
    private static String said(Noted<ComplaintEvent> entry, boolean withWords) {
        ComplaintEvent event = entry.event();
        String step = "";
        String words = "";
        if (event instanceof ComplaintEvent.Received received) {
            step = "受理";
            words = received.text();
        } else if (event instanceof ComplaintEvent.PassedOn passed) {
            step = "转办";
            words = passed.to();
        } else if (event instanceof ComplaintEvent.Answered answered) {
            step = "答复";
            words = answered.text();
        } else if (event instanceof ComplaintEvent.Reopened reopened) {
            step = "再次投诉";
            words = reopened.reason();
        }
        return entry.at().toLocalDate() + " " + entry.by() + " " + step + (withWords ? "：" + words : "");
    }

    /** Notes the counts of a survey, from 很不满意 to 很满意; a later count of the same corrects the earlier. */
    public Optional<Message> survey(Officer officer, String school, String term, String asked, String counts) {
        Parsed<Term> when = Term.parse(term);
        Optional<SchoolProfile> where = schools.find(officer, school);
        String[] parts = counts.strip().split("[\\s,，]+");
        boolean right = parts.length == 5 && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,5}"));
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(when::refusal)
                .or(() -> where.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty())
                .or(() -> right ? Optional.empty() : Optional.of(ServerMessage.BAD_SAFETY.with("须依次填写很不满意至很满意五个人数")));
        if (fault.isPresent()) {
            return fault;
        }
        Survey survey = new Survey(
                where.orElseThrow().code(),
                when.orThrow(),
                asked.equals("PARENTS") ? Survey.Asked.PARENTS : Survey.Asked.PUPILS,
                Arrays.stream(parts).map(Integer::valueOf).toList());
        String file = school + "/" + survey.term() + "/" + survey.asked();
        int seen = book.within(officer, book.journals().surveys(), file).size();
        return book.add(
                officer,
                book.journals().surveys(),
                file,
                CountySchools.area(officer, survey.school()),
                seen,
                "SURVEY",
                List.of(survey));
    }

    private List<Survey> surveys(Officer officer, Term term) {
        return book.journals().surveys().files(officer.area()).values().stream()
                .map(entries -> entries.get(entries.size() - 1).event())
                .filter(survey -> survey.term().equals(term))
                .toList();
    }

    /** What the surveys of a term came to. */
    public List<SurveyRow> surveyRows(Officer officer, Term term) {
        CountySchools.Names names = schools.names(officer);
        int least = SafetyRules.national(term.firstDay()).satisfiedPercent();
        return surveys(officer, term).stream()
                .map(survey -> new SurveyRow(
                        names.of(survey.school()),
                        survey.asked() == Survey.Asked.PUPILS ? "学生" : "家长",
                        survey.total(),
                        survey.satisfiedPercent(),
                        survey.satisfiedPercent() < least))
                .toList();
    }

    /** How many surveys of a term are missing in the area. */
    public long surveysMissing(Officer officer, Term term) {
        return Survey.check(
                        schools.schools(officer).stream()
                                .map(SchoolProfile::code)
                                .toList(),
                        surveys(officer, term),
                        term,
                        SafetyRules.national(term.firstDay()),
                        term.lastDay())
                .stream()
                .map(Finding::code)
                .filter("SURVEY_MISSING"::equals)
                .count();
    }
}
