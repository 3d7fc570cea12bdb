package io.zhuxue.identification.watch;

import java.time.LocalDate;
import java.util.List;

/** How a watched person stands on a day (应助对象状态): exactly one of these, each with its reason. */
public sealed interface WatchState {

    /** The kinds of states, in the order of lists. */
    enum Kind {
        /** 已资助. */
        AIDED("已资助"),
        /** 不予资助. */
        REFUSED("不予资助"),
        /** 不在本地就读. */
        NOT_ENROLLED("不在本地就读"),
        /** 已离校或已退出名册. */
        LEFT("已离校或已退出名册"),
        /** 未比中. */
        UNMATCHED("未比中"),
        /** 应助未助. */
        AWAITED("应助未助");

        private final String chineseName;

        Kind(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }

        /** True when somebody still has to do something. */
        public boolean open() {
            return this == UNMATCHED || this == AWAITED;
        }
    }

    /** Aided in the term of the day, by these programmes. */
    record Aided(List<String> programmes) implements WatchState {

        public Aided {
            programmes = List.copyOf(programmes);
        }

        @Override
        public Kind kind() {
            return Kind.AIDED;
        }

        @Override
        public String text() {
            return "本学期已资助：" + String.join("、", programmes) + "。";
        }
    }

    /** Refused aid in the term of the day, with the reason that the family was told. */
    record Refused(String code, String reason) implements WatchState {

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** No student here. */
    record NotEnrolled(Why why) implements WatchState {

        /** Why nobody expects the person in a school of ours. */
        public enum Why {
            /** 未到义务教育学龄. */
            TOO_YOUNG("未到义务教育学龄，未在学籍中。"),
            /** 已过义务教育学龄, such as the parents in a household's register. */
            GROWN_UP("已过义务教育学龄，未在学籍中。"),
            /** 经核查在外地就读. */
            ELSEWHERE("经核查在外地就读，由就读地资助。");

            private final String text;

            Why(String text) {
                this.text = text;
            }
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ENROLLED;
        }

        @Override
        public String text() {
            return why.text;
        }
    }

    /** Was to be aided once and is no more: out of every register, or out of school. */
    record Left(Cause cause, LocalDate since) implements WatchState {

        /** How the person left. */
        public enum Cause {
            /** 退出名册. */
            REGISTER("已退出名册"),
            /** 风险消除. */
            RISK_REMOVED("返贫致贫风险已消除"),
            /** 突发状况期满. */
            EVENT_OVER("突发状况认定期已满"),
            /** 休学. */
            SUSPENDED("已休学"),
            /** 退学. */
            WITHDRAWN("已退学"),
            /** 转出. */
            TRANSFERRED("已转出"),
            /** 毕业. */
            GRADUATED("已毕业"),
            /** 死亡. */
            DECEASED("已死亡");

            private final String text;

            Cause(String text) {
                this.text = text;
            }
        }

        @Override
        public Kind kind() {
            return Kind.LEFT;
        }

        @Override
        public String text() {
            return cause.text + (since.equals(LocalDate.MIN) ? "。" : "（" + since + "起）。");
        }
    }

    /** Not known to be any student; somebody has to find out. */
    record Unmatched(NextStep next) implements WatchState {

        @Override
        public Kind kind() {
            return Kind.UNMATCHED;
        }

        @Override
        public String text() {
            return next.text();
        }
    }

    /** In school, should be aided, and neither aided nor refused in the term of the day. */
    record Awaited(NextStep next) implements WatchState {

        @Override
        public Kind kind() {
            return Kind.AWAITED;
        }

        @Override
        public String text() {
            return next.text();
        }
    }

    /** Which kind of state it is. */
    Kind kind();

    /** The reason or the next step in plain Chinese, without the names of groups. */
    String text();
}
