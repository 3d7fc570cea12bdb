package io.zhuxue.server.scenes;

import java.util.List;

/** The scenes in the order in which they are played (场景表). */
public final class Stage {

    private final List<Scene> scenes;

    private Stage(List<Scene> scenes) {
        this.scenes = scenes;
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** All scenes, at the desks of {@code all}. */
    public static Stage of(StageDesks all) {
        return new Stage(List.of(
                new OfficeScene(all.conduct(), all.team()),
                new ServiceScene(all.tickets(), all.contents(), all.opinions()),
                new StudentScene(all.cases(), all.growth(), all.links()),
                new RuralScene(all.snapshots(), all.rural(), all.runs(), all.uploads(), all.settings()),
                new FundScene(all.bank(), all.answers(), all.tasks()),
                new ReliefScene(all.relief()),
                new ScholarshipScene(all.scholarships(), all.uploads()),
                new MealScene(all.counties(), all.notices(), all.menus()),
                new BuyingScene(all.suppliers(), all.plans(), all.tenders()),
                new SafetyScene(all.schools(), all.incidents(), all.checks(), all.voices(), all.video(), all.clips())));
    }
}
