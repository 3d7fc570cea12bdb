package io.zhuxue.server.api;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.policy.StandardRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Policy by program: a question answered from dated data alone, and the standards of a day. */
@Path("/policy")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PolicyResource {

    @Inject
    private PolicyDesk desk;

    /** An answer with its document; {@code known} is false when the book does not say, and all else is empty then. */
    public record AnswerView(
            boolean known,
            String answer,
            Map<String, BigDecimal> amounts,
            String unit,
            String document,
            String clause,
            String validFrom,
            boolean verified) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    true,
                    answer.text(),
                    answer.amounts(),
                    answer.unit(),
                    answer.citation().document(),
                    answer.citation().clause(),
                    answer.validFrom().toString(),
                    answer.citation().verified());
        }
    }

    /** An answer from the dated data, or none. */
    @GET
    @Path("ask")
    @Operation(summary = "政策问答", description = "只依据有生效日期的政策数据回答并注明出处；known=false 表示现有数据不能回答")
    public AnswerView ask(
            @QueryParam("question") @DefaultValue("") String question,
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("region") @DefaultValue("000000") String region) {
        return desk.ask(question, date(day), place(region))
                .map(AnswerView::of)
                .orElseGet(() -> new AnswerView(false, "", Map.of(), "", "", "", "", false));
    }

    /** The standards of a day. */
    @GET
    @Path("standards")
    @Operation(summary = "资助标准", description = "某日某地各资助项目的年标准与学期标准及依据，金额为分")
    public List<StandardRow> standards(
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("region") @DefaultValue("000000") String region) {
        return desk.standards(date(day), place(region));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("day"));
        }
    }

    private static Place place(String region) {
        return RegionCode.parse(region)
                .value()
                .map(Place::of)
                .orElseThrow(() -> new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("region")));
    }
}
