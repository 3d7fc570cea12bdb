package io.zhuxue.flow.camera;

import io.zhuxue.nutrition.surveillance.DeviceId;
import java.text.ParseException;
import java.time.Clock;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Puts SIP messages together. */
final class SipWords {

    private static final int MOST_HOPS = 70;

    private final MessageFactory messages;
    private final HeaderFactory headers;
    private final AddressFactory addresses;
    private final CameraDesk.Place place;

    private SipWords(MessageFactory messages, HeaderFactory headers, AddressFactory addresses, CameraDesk.Place place) {
        this.messages = messages;
        this.headers = headers;
        this.addresses = addresses;
        this.place = place;
    }

    static SipWords of(SipFactory factory, CameraDesk.Place place) throws PeerUnavailableException {
        return new SipWords(
                factory.createMessageFactory(), factory.createHeaderFactory(), factory.createAddressFactory(), place);
    }

    Response response(int status, Request request) throws ParseException {
        return messages.createResponse(status, request);
    }

    WWWAuthenticateHeader challenge(String realm, String nonce) throws ParseException {
        WWWAuthenticateHeader challenge = headers.createWWWAuthenticateHeader("Digest");
        challenge.setRealm(realm);
        challenge.setNonce(nonce);
        challenge.setAlgorithm("MD5");
        return challenge;
    }

    /** The answer to a registration, with the time of day by which devices set their clocks. */
    Response registered(Request request, int seconds, Clock clock) throws ParseException, InvalidArgumentException {
        Response response = response(Response.OK, request);
        response.addHeader(headers.createExpiresHeader(seconds));
        Calendar now = new GregorianCalendar(TimeZone.getTimeZone("GMT"));
        now.setTimeInMillis(clock.millis());
        response.addHeader(headers.createDateHeader(now));
        ContactHeader contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
        if (contact != null) {
            response.addHeader(contact);
        }
        return response;
    }

    Request message(SipProvider provider, DeviceId device, SipDesk.Peer peer, String text)
            throws ParseException, InvalidArgumentException {
        Address self = addresses.createAddress(
                addresses.createSipURI(place.self().digits(), place.host() + ":" + place.port()));
        Address other =
                addresses.createAddress(addresses.createSipURI(device.digits(), peer.host() + ":" + peer.port()));
        ViaHeader via = headers.createViaHeader(place.host(), place.port(), ListeningPoint.UDP, null);
        return messages.createRequest(
                other.getURI(),
                Request.MESSAGE,
                provider.getNewCallId(),
                headers.createCSeqHeader(1L, Request.MESSAGE),
                headers.createFromHeader(self, place.self().digits()),
                headers.createToHeader(other, null),
                List.of(via),
                headers.createMaxForwardsHeader(MOST_HOPS),
                headers.createContentTypeHeader("Application", "MANSCDP+xml"),
                text);
    }
}
