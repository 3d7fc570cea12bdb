package io.zhuxue.flow.synthetic;

import io.zhuxue.core.SpecialGroup;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** The departments' registers: which families and children stand in them, as clerks wrote them down. */
final class Registers implements Closeable {
    private static final List<String> HEADER = List.of(
            "id_no", "name", "household_no", "relation", "region", "since", "until", "risk_removed", "birth_date");

    private final SyntheticProvince.Options options;
    private final ErrorModel errors;
    private final Places places;
    private final Identities identities;
    private final Truth truth;
    private final LocalDate firstDay;
    private final Map<SpecialGroup, ShuffledTable> tables = new EnumMap<>(SpecialGroup.class);

    Registers(SyntheticProvince.Options options, Places places, Identities identities, Truth truth, Path folder) {
        this.options = options;
        this.errors = options.errors();
        this.places = places;
        this.identities = identities;
        this.truth = truth;
        this.firstDay = options.term().firstDay();
        for (SpecialGroup group : SpecialGroup.values()) {
            if (group != SpecialGroup.CJZ) {
                Chance order = Chance.of(options.seed(), "register", group.ordinal());
                tables.put(group, new ShuffledTable(folder.resolve(group.name() + ".csv"), HEADER, 512, order));
            }
        }
    }

    /** Writes a family into its registers; gives the groups that count for each of its students. */
    List<Set<SpecialGroup>> write(Household household, Set<SpecialGroup> familyGroups, Chance chance) {
        List<Set<SpecialGroup>> counting = new ArrayList<>();
        household.pupils().forEach(pupil -> counting.add(EnumSet.noneOf(SpecialGroup.class)));
        for (SpecialGroup group : familyGroups) {
            family(household, group, counting, chance);
        }
        for (int i = 0; i < household.pupils().size(); i++) {
            for (SpecialGroup group : GroupOdds.ofChild(household, chance)) {
                Spell spell = Spell.drawn(group, firstDay, errors, chance);
                child(household, i, group, group == SpecialGroup.CJ ? "本人" : "子女", spell, counting, chance);
            }
        }
        for (Guardian guardian : household.guardians()) {
            if (chance.happens(0.009)) {
                disabledGuardian(household, guardian, counting, chance);
            }
        }
        strangers(household, chance);
        return counting;
    }

    private void family(Household household, SpecialGroup group, List<Set<SpecialGroup>> counting, Chance chance) {
        Spell spell = Spell.drawn(group, firstDay, errors, chance);
        boolean childless = !household.guardians().isEmpty() && chance.happens(errors.rate(Flaw.CHILD_NOT_LISTED));
        boolean head = childless || chance.happens(0.6);
        for (int i = 0; i < household.guardians().size(); i++) {
            Guardian guardian = household.guardians().get(i);
            if (head && (i == 0 || chance.happens(0.8))) {
                String relation = i == 0 ? "户主" : "配偶";
                guardian(household, guardian, group, relation, spell, childless, chance);
            }
        }
        for (int i = 0; !childless && i < household.pupils().size(); i++) {
            child(household, i, group, "子女", spell, counting, chance);
        }
    }

    /** A guardian in a household register: a hint that needs a look, never proof. */
    private void guardian(
            Household household,
            Guardian guardian,
            SpecialGroup group,
            String relation,
            Spell spell,
            boolean childless,
            Chance chance) {
        String kind = !spell.kind().isEmpty() ? spell.kind() : childless ? Flaw.CHILD_NOT_LISTED.name() : "";
        String how = guardian.writtenId().isEmpty() ? "LOST" : spell.counts() ? "GUARDIAN" : "ENDED";
        write(
                group,
                household,
                guardian.person(),
                idOf(guardian.person(), chance),
                relation,
                spell,
                row -> household.pupils().forEach(pupil -> truth(pupil, group, how, kind, row)));
    }

    private void disabledGuardian(
            Household household, Guardian guardian, List<Set<SpecialGroup>> counting, Chance chance) {
        Spell spell = Spell.drawn(SpecialGroup.CJ, firstDay, errors, chance);
        boolean reachable = !guardian.writtenId().isEmpty();
        if (spell.counts() && reachable) {
            counting.forEach(groups -> groups.add(SpecialGroup.CJZ));
        }
        String how = !reachable ? "LOST" : spell.counts() ? "CJZ" : "ENDED";
        write(
                SpecialGroup.CJ,
                household,
                guardian.person(),
                idOf(guardian.person(), chance),
                "本人",
                spell,
                row -> household.pupils().forEach(pupil -> truth(pupil, SpecialGroup.CJZ, how, spell.kind(), row)));
    }

    private String idOf(Person adult, Chance chance) {
        boolean old = adult.identity().birth().getYear() < 2000;
        return old && chance.happens(errors.rate(Flaw.ID_15)) ? Identities.fifteen(adult.number()) : adult.number();
    }

    private void child(
            Household household,
            int index,
            SpecialGroup group,
            String relation,
            Spell spell,
            List<Set<SpecialGroup>> counting,
            Chance chance) {
        Pupil pupil = household.pupils().get(index);
        if (!pupil.idType().equals("1")) {
            return;
        }
        ClerkRow row = ClerkRow.of(pupil, household, places, errors, spell.counts(), chance);
        if (spell.counts()) {
            counting.get(index).add(group);
        }
        String how = spell.counts() ? row.how() : "ENDED";
        String kind = spell.counts() && !row.kind().isEmpty() ? row.kind() : spell.kind();
        add(
                group,
                row.id(),
                row.name(),
                household.number(),
                relation,
                row.region(),
                spell,
                row.birth(),
                number -> truth(pupil, group, how, kind, number));
        if (chance.happens(errors.rate(Flaw.NAMESAKE))) {
            Person namesake = pupil.person();
            String far = places.elsewhere(chance);
            String otherHousehold = household.number() + "N";
            add(group, "", namesake.name(), otherHousehold, "子女", far, spell, birth(namesake), number -> {});
        }
    }

    private static String birth(Person person) {
        return person.identity().birth().toString();
    }

    private void truth(Pupil pupil, SpecialGroup group, String how, String kind, long row) {
        if (!pupil.refused()) {
            truth.link(pupil, group, how, kind, row);
        }
    }

    /** Rows of persons who have no child in school here. */
    private void strangers(Household household, Chance chance) {
        double wanted = errors.registerFill() * household.pupils().size();
        int count = (int) wanted + (chance.happens(wanted - (int) wanted) ? 1 : 0);
        for (int i = 0; i < count; i++) {
            SpecialGroup group = GroupOdds.ofStranger(chance);
            Ethnicity ethnicity = Ethnicity.drawn(options.province(), chance);
            boolean male = chance.happens(0.5);
            boolean child = GroupOdds.listsChildren(group) || chance.happens(0.15);
            int age = child ? chance.between(0, 17) : chance.between(18, 84);
            String home = chance.oneOf(places.counties());
            String family = Names.family(ethnicity, chance);
            String name =
                    child ? Names.child(ethnicity, family, male, chance) : Names.adult(ethnicity, family, male, chance);
            Person stranger = new Person(
                    name, ethnicity, identities.born(home, options.term().schoolYear() - 1 - age, male));
            String relation = group == SpecialGroup.CJ ? "本人" : child ? "子女" : "户主";
            String number = household.number() + "S" + i;
            Spell spell = Spell.drawn(group, firstDay, errors, chance);
            add(group, idOf(stranger, chance), name, number, relation, home, spell, birth(stranger), row -> {});
        }
    }

    private void write(
            SpecialGroup group,
            Household household,
            Person person,
            String id,
            String relation,
            Spell spell,
            LongConsumer written) {
        add(group, id, person.name(), household.number(), relation, household.region(), spell, "", written);
    }

    private void add(
            SpecialGroup group,
            String id,
            String name,
            String householdNo,
            String relation,
            String region,
            Spell spell,
            String birth,
            LongConsumer written) {
        ShuffledTable table = tables.get(group);
        if (table == null) {
            throw new IllegalArgumentException(group + " has no register of its own");
        }
        table.add(
                List.of(
                        id,
                        name,
                        householdNo,
                        relation,
                        region,
                        spell.since(),
                        spell.until(),
                        spell.riskRemoved(),
                        birth),
                written);
    }

    /** Writes all that waits. */
    void commit() {
        tables.values().forEach(ShuffledTable::commit);
    }

    @Override
    public void close() {
        tables.values().forEach(ShuffledTable::close);
    }
}
