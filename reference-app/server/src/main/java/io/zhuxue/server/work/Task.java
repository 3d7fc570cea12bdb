package io.zhuxue.server.work;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One piece of ordered work (后台任务).
 *
 * @param runId the run it works on; 0 when on none
 * @param asked what was ordered beside the files, in the words of its kind
 * @param region the leading digits of the area of who ordered it; empty for the nation
 * @param folder where its files are
 * @param rowsTotal rows of the step when known, else 0
 * @param message what came of it, or why it failed
 * @param checkedBy the second officer; empty while nobody has checked it, or where none has to
 */
public record Task(
        long taskId,
        Kind kind,
        long runId,
        String label,
        String asked,
        String region,
        String folder,
        State state,
        String step,
        long rowsDone,
        long rowsTotal,
        String message,
        String madeBy,
        LocalDateTime madeAt,
        String checkedBy,
        @Nullable LocalDateTime finishedAt) {

    /** What is to be done. */
    public enum Kind {
        /** 银行回执对账. */
        ANSWERS,
        /** 政策仿真. */
        WHAT_IF,
        /** 营养餐核查. */
        MEALS,
        /** 比对复核事项. */
        REVIEWS,
        /** 带量食谱. */
        MENUS,
        /** 学生餐公示. */
        NOTICES,
        /** 监测名册比较. */
        RURAL,
        /** 训练场景. */
        SCENES
    }

    /** How far it is. */
    public enum State {
        /** 待复核: a second officer must look first. */
        WAITING("待复核"),
        /** 执行中. */
        RUNNING("执行中"),
        /** 完成. */
        DONE("完成"),
        /** 中断. */
        FAILED("中断"),
        /** 退回: the second officer sent it back; it has done nothing. */
        SENT_BACK("复核退回");

        private final String chineseName;

        State(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The state as officers read it. */
        public String chineseName() {
            return chineseName;
        }
    }

    /** True while it is being carried out. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return rowsTotal == 0 ? 0 : (int) Math.min(99, rowsDone * 100 / rowsTotal);
    }
}
