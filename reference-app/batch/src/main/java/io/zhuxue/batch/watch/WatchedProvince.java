package io.zhuxue.batch.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.ReviewDecisions;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.roster.Student;
import io.zhuxue.identification.watch.Watch;
import io.zhuxue.identification.watch.WatchEntry;
import io.zhuxue.identification.watch.WatchFact;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.identification.watch.WatchQuery;
import io.zhuxue.identification.watch.WatchRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A province under watch as of a term's first day: its registers and roster with what a run found and decided. */
final class WatchedProvince {

    private final RunResults results;
    private final LocalDate day;
    private final WatchFeed feed;
    private final Watch watch;
    private final Map<String, RegionCode> schools = new HashMap<>();
    private final Map<PersonRef, String> numbers = new HashMap<>();
    private final Map<PersonRef, List<String>> rows = new HashMap<>();

    /** Which rows lead to somebody, so that only they are kept. */
    private final Set<String> wanted = new HashSet<>();

    private final Map<String, RegisterEntry> linked = new HashMap<>();

    private final ReviewDecisions decisions;

    private WatchedProvince(RunResults results, PersonTokens tokens, ReviewDecisions decisions) {
        this.results = results;
        this.decisions = decisions;
        this.day = results.term().firstDay();
        this.feed = WatchFeed.create(tokens);
        this.watch = Watch.create(day, WatchRules.national());
    }

    /** Reads a package together with the results of its run. */
    static WatchedProvince read(
            ProvincePackage input,
            RunResults results,
            PersonTokens tokens,
            ReviewDecisions decisions,
            Consumer<? super Rejection> rejects) {
        WatchedProvince province = new WatchedProvince(results, tokens, decisions);
        for (School school : SchoolReader.create().read(input.schools(), rejects)) {
            province.schools.put(school.code(), school.region());
        }
        results.links().values().forEach(links -> links.forEach(link -> province.wanted.add(rowOf(link))));
        for (SpecialGroup group : SpecialGroup.values()) {
            TableSource register = input.registers().get(group);
            if (register != null) {
                RegisterSnapshot.of(register, group, province.day).read(province::register, rejects);
            }
        }
        RosterReader.create(province.schools::containsKey)
                .read(input.students(), (row, student) -> province.student(student), refused -> {});
        return province;
    }

    /** The row that a link leads to; that of a disabled guardian lies in the register of the disabled. */
    private static String rowOf(Link link) {
        SpecialGroup register = link.group() == SpecialGroup.CJZ ? SpecialGroup.CJ : link.group();
        return register + ":" + link.registerRow();
    }

    private void register(RegisterEntry entry) {
        if (!entry.countsOn(day)) {
            return;
        }
        watch.learn(feed.registered(entry, day));
        String row = entry.group() + ":" + entry.row();
        rows.computeIfAbsent(feed.person(entry), person -> new ArrayList<>(1)).add(row);
        if (wanted.contains(row)) {
            linked.put(row, entry);
        }
    }

    private void student(Student student) {
        String key = RunResults.key(student.schoolCode(), student.studentNo());
        PersonRef ref = feed.student(student);
        List<Link> links = results.links().getOrDefault(key, List.of());
        List<SettledPair> settled = decisions.about(student.schoolCode(), student.studentNo());
        if (links.isEmpty() && settled.isEmpty() && !rows.containsKey(ref)) {
            return;
        }
        numbers.put(ref, student.studentNo());
        RegionCode county = schools.get(student.schoolCode());
        if (county == null) {
            throw new IllegalStateException("a student of an unknown school is rejected before");
        }
        watch.learn(feed.enrolled(student, county, day));
        for (Link link : links) {
            String row = rowOf(link);
            RegisterEntry entry = linked.get(row);
            if (entry == null) {
                throw new Refusal(FlowMessage.OTHER_PACKAGE.with(row));
            }
            Optional<Link> counts = settled(student, link, feed.person(entry));
            counts.ifPresent(each -> {
                feed.linked(student, each, entry, day).forEach(watch::learn);
                List<String> of = rows.computeIfAbsent(ref, person -> new ArrayList<>(1));
                if (!of.contains(row)) {
                    of.add(row);
                }
            });
        }
        confirmed(settled, links, ref);
        decision(key, ref);
    }

    /** A link as reviewers settled it after the run; empty when they refused it. A link by the own ID stays. */
    private Optional<Link> settled(Student student, Link link, PersonRef person) {
        boolean byId = link.method() == Link.Method.ID || link.method() == Link.Method.ID15;
        Optional<SettledPair> pair = decisions.about(student.schoolCode(), student.studentNo(), person, link.group());
        if (byId || pair.isEmpty()) {
            return Optional.of(link);
        }
        return pair.filter(SettledPair::same)
                .map(same ->
                        new Link(link.group(), link.registerRow(), link.method(), link.score(), Link.Status.LINKED));
    }

    /** What reviewers confirmed although the run had not found it. */
    private void confirmed(List<SettledPair> settled, List<Link> links, PersonRef student) {
        for (SettledPair pair : settled) {
            boolean found = links.stream()
                    .map(link -> linked.get(rowOf(link)))
                    .anyMatch(entry -> entry != null && feed.person(entry).equals(pair.person()));
            if (pair.same() && !found && rows.containsKey(pair.person())) {
                watch.learn(
                        pair.guardian()
                                ? WatchFact.Registered.ofHousehold(day, student, pair.group())
                                : new WatchFact.Matched(day, pair.person(), student, WatchFact.Matched.Certainty.SURE));
            }
        }
    }

    private void decision(String key, PersonRef ref) {
        if (results.programmes().containsKey(key)) {
            watch.learn(new WatchFact.Aided(
                    day, ref, results.term(), List.copyOf(results.programmes().get(key))));
            return;
        }
        RunResults.Reason reason = results.reasons().get(key);
        // Not in school and waiting for a review are states of their own; the rest is a refusal.
        if (reason != null
                && !reason.code().equals("NOT_ENROLLED")
                && !reason.code().equals("REVIEW_PENDING")) {
            watch.learn(new WatchFact.Refused(day, ref, results.term(), reason.code(), reason.text()));
        }
    }

    /** Everybody, ordered by school. */
    List<WatchEntry> entries() {
        return watch.ask(WatchQuery.all(day, Area.nation()));
    }

    /** A student's number; empty for who is no known student. */
    String numberOf(PersonRef person) {
        return numbers.getOrDefault(person, "");
    }

    /** The register rows that lead to a person, such as {@code TP:12;DBR:7}. */
    String rowsOf(PersonRef person) {
        return String.join(";", rows.getOrDefault(person, List.of()));
    }

    /** The entry of the person whom a row names, if it is watched. */
    Optional<WatchEntry> entryOf(RegisterEntry entry) {
        return watch.ask(feed.person(entry), day);
    }

    /** The day as of which everybody stands so. */
    LocalDate day() {
        return day;
    }
}
