package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.Refusal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.relief.ReliefDesk;
import io.zhuxue.server.relief.ReliefEventRow;
import io.zhuxue.server.relief.ReliefFilter;
import io.zhuxue.server.relief.ReliefRow;
import io.zhuxue.server.relief.ReliefStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A flood in the county, with cases at every step of the fast lane (应急救助). */
final class ReliefScene implements Scene {

    private static final Money SUM = Money.ofYuan(1000);

    /** So many students of the list are hit hard enough to be taken in. */
    private static final int TAKEN_IN = 12;

    private final ReliefDesk desk;

    ReliefScene(ReliefDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "山洪应急救助";
    }

    @Override
    public boolean set(Cast cast) {
        return !desk.events().all(cast.county()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        Officer county = cast.county();
        LocalDate flood = day.minusDays(10);
        long id = done(desk.events()
                .report(county, "强降雨山洪", Set.of(county.areaCode()), flood.minusDays(1), flood.plusDays(30), 0, flood));
        ReliefEventRow event = desk.events().find(county, id).orElseThrow();
        List<String> hit = desk.reached(county, event, ReliefFilter.ALL, 0, TAKEN_IN).rows().stream()
                .map(ReliefRow::personRef)
                .toList();
        int half = hit.size() / 2;
        taken(desk.act(county, event, hit, ReliefStep.apply(flood.plusDays(1))));
        LocalDate decided = flood.plusDays(2);
        taken(desk.act(cast.city(), event, hit.subList(0, half), ReliefStep.decide(decided, SUM)));
        taken(desk.act(
                cast.finance(), event, hit.subList(0, half / 2), ReliefStep.pay(desk.earliestPayment(event, decided))));
    }

    private static void taken(ReliefDesk.Outcome outcome) {
        outcome.refused().keySet().stream().findFirst().ifPresent(why -> {
            throw new Refusal(ServerMessage.BAD_REQUEST.with(why));
        });
    }
}
