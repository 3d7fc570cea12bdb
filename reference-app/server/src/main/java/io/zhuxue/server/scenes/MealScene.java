package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.menu.MenuAsked;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.nutrition.CountyDesk;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A county's books of meals with one fault of each kind, its public notices and a planned week (营养餐、公示、食谱). */
final class MealScene implements Scene {

    private static final long SEED = 1;

    /** A small kitchen and a short search: what it shows is how a plan reads, not how good one can be. */
    private static final MenuAsked LUNCH =
            new MenuAsked("9-11:M=120,F=110", "LUNCH", "5", false, "", "10", "1", "120", "", "", "");

    private final CountyDesk counties;
    private final NoticeDesk notices;
    private final MenuDesk menus;

    MealScene(CountyDesk counties, NoticeDesk notices, MenuDesk menus) {
        this.counties = counties;
        this.notices = notices;
        this.menus = menus;
    }

    @Override
    public String name() {
        return "营养餐账册、公示与食谱";
    }

    @Override
    public boolean set(Cast cast) {
        return !counties.checks(cast.county().scope(), 1).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) throws IOException {
        done(counties.train(cast.county(), SEED));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = monday.minusWeeks(1);
        done(notices.prepare(cast.finance(), last));
        done(notices.all(cast.county(), last, true, day));
        done(notices.all(cast.county(), last, false, day));
        done(notices.prepare(cast.finance(), monday));
        done(menus.train(cast.county(), LUNCH));
    }
}
