package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.answers.TrainingBank;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;

/** What the (simulated) bank answered to the county's payments, handed in by finance and checked by the office (银行对账). */
final class FundScene implements Scene {

    private final TrainingBank bank;
    private final AnswerDesk answers;
    private final Tasks tasks;

    FundScene(TrainingBank bank, AnswerDesk answers, Tasks tasks) {
        this.bank = bank;
        this.answers = answers;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "银行回执";
    }

    @Override
    public boolean set(Cast cast) {
        return !tasks.within(Task.Kind.ANSWERS, cast.county().scope().digits(), 1)
                .isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        bank.answer(cast.finance().scope(), zip);
        Task waiting =
                done(answers.handIn(cast.finance(), "模拟银行回执.zip", new ByteArrayInputStream(zip.toByteArray()), day));
        done(answers.check(cast.county(), waiting.taskId(), true));
    }
}
