package io.zhuxue.server.scenes;

import io.zhuxue.flow.Progress;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plays the scenes one after the other (布置训练场景); a desk on which something lies already is left as it is. */
public final class SceneWork implements Worker.Work {

    private final Stage stage;
    private final Accounts accounts;
    private final Runs runs;
    private final Clock clock;

    /** Over the desks and who works at them. */
    public SceneWork(Stage stage, Accounts accounts, Runs runs, Clock clock) {
        this.stage = stage;
        this.accounts = accounts;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        Cast cast = new Cast(accounts.training());
        Run run = runs.find(runs.shown()).orElse(Run.NONE);
        if (!cast.complete() || run.runId() == 0) {
            return "没有训练账号或模拟省，未布置。";
        }
        LocalDate day = run.day(LocalDate.now(clock));
        List<String> played = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Scene> scenes = stage.scenes();
        for (Scene scene : scenes) {
            progress.step(scene.name(), 0);
            if (scene.set(cast)) {
                left.add(scene.name());
            } else {
                play(scene, cast, day);
                played.add(scene.name());
            }
        }
        return "已布置" + played.size() + "个场景（" + String.join("；", played) + "）"
                + (left.isEmpty() ? "。" : "；已有内容而未动的" + left.size() + "个。");
    }

    private static void play(Scene scene, Cast cast, LocalDate day) {
        try {
            scene.play(cast, day);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
