package io.zhuxue.batch;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyAnswers;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue ask}: a question of policy, answered from the dated policy data alone. */
@Command(name = "ask", description = "政策问答：只依据有生效日期的政策数据回答并注明出处；不知道就说不知道。", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "按哪一天的政策回答。")
    private LocalDate date;

    @Option(names = "--region", paramLabel = "CODE", description = "六位行政区划代码；不给则按全国。")
    private @Nullable String region;

    @Option(names = "--policy", paramLabel = "DIR", description = "另加的地方政策文件夹。")
    private @Nullable Path policy;

    @Parameters(paramLabel = "QUESTION", description = "问题。")
    private String question;

    @Override
    public Integer call() {
        PolicyBook book = PolicyBook.national();
        if (policy != null) {
            book = book.with(policy);
        }
        Optional<Answer> answer = PolicyAnswers.national(book).ask(question, date, place());
        JsonObject json = answer.map(AskCommand::json)
                .orElseGet(() -> Json.createObjectBuilder().add("unknown", true).build());
        spec.commandLine().getOut().println(json);
        return Zhuxue.DONE;
    }

    private Place place() {
        String code = region;
        if (code == null) {
            return Place.NATION;
        }
        return Place.of(
                RegionCode.parse(code).value().orElseThrow(() -> new Refusal(FlowMessage.BAD_REGION.with(code))));
    }

    private static JsonObject json(Answer answer) {
        JsonObjectBuilder amounts = Json.createObjectBuilder();
        answer.amounts().forEach(amounts::add);
        return Json.createObjectBuilder()
                .add("answer", answer.text())
                .add("amounts", amounts)
                .add("unit", answer.unit())
                .add("document", answer.citation().document())
                .add("clause", answer.citation().clause())
                .add("valid_from", answer.validFrom().toString())
                .add("verified", answer.citation().verified())
                .build();
    }
}
