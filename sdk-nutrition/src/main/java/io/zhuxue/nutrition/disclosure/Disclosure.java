package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Gathers public notices (公示) out of a county's books. Texts that people typed are searched for personal data, and what
 * must not be public is left out and remarked on. Safe for several threads.
 */
public interface Disclosure {

    /**
     * What notices are made of.
     *
     * @param schools the schools
     * @param portions the recipes
     * @param receipts the receipts
     * @param entries the store books
     * @param dishes what was cooked
     * @param services how it was served
     * @param diners how many pupils ate each meal
     * @param names how the public calls things
     */
    record Books(
            List<SchoolProfile> schools,
            List<Portion> portions,
            List<Receipt> receipts,
            List<StockEntry> entries,
            List<CookedDish> dishes,
            List<MealService> services,
            Map<MealId, Integer> diners,
            Names names) {

        public Books {
            schools = List.copyOf(schools);
            portions = List.copyOf(portions);
            receipts = List.copyOf(receipts);
            entries = List.copyOf(entries);
            dishes = List.copyOf(dishes);
            services = List.copyOf(services);
            diners = Collections.unmodifiableMap(new TreeMap<>(diners));
        }
    }

    /**
     * How the public calls things; whatever has no name goes by its code.
     *
     * @param foods names of foods
     * @param suppliers names of suppliers
     * @param leaders names or offices of those who ate with the pupils
     */
    record Names(Map<String, String> foods, Map<SupplierId, String> suppliers, Map<StaffId, String> leaders) {

        public Names {
            foods = Map.copyOf(foods);
            suppliers = Map.copyOf(suppliers);
            leaders = Map.copyOf(leaders);
        }
    }

    /**
     * Notices out of these books.
     *
     * @param standard the subsidy of a meal
     * @param smallest fewer diners than this are not shown as a number, nor anything they could be reckoned from
     */
    static Disclosure of(Books books, Money standard, int smallest) {
        return new DefaultDisclosure(books, standard, smallest);
    }

    /** The Mondays of the weeks in which a school fed its pupils. */
    SortedSet<LocalDate> weeks(SchoolCode school);

    /**
     * The notice of a school's week; without meals when there was none.
     *
     * @param monday the week's first day
     * @param published the day of the notice
     * @throws IllegalArgumentException when the day is no Monday or the school is not among the books
     */
    WeekNotice week(SchoolCode school, LocalDate monday, LocalDate published);
}
