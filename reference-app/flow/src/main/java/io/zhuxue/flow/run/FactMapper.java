package io.zhuxue.flow.run;

import io.zhuxue.reporting.fact.FundShares;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** From disbursement's words to reporting's. */
@Mapper
interface FactMapper {

    FactMapper INSTANCE = Mappers.getMapper(FactMapper.class);

    FundShares shares(io.zhuxue.disbursement.funding.FundShares shares);
}
