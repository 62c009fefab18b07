package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Access;
import io.lumen.access.Actor;
import io.lumen.access.Identity;
import io.lumen.access.InvitationOutcome;
import io.lumen.access.Invitations;
import io.lumen.access.MemberView;
import io.lumen.access.Role;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.access.Team;
import io.lumen.access.TeamChange;
import io.lumen.contact.EmailAddress;
import io.lumen.signup.NewShop;
import io.lumen.signup.SetUp;
import io.lumen.signup.SetUp.State;
import io.lumen.signup.SignUp;
import io.lumen.signup.SignUpOutcome;
import io.lumen.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's life from its opening, with an identity provider that is away at first: everything is delayed, nothing lost. */
@ExtendWith(ArquillianExtension.class)
class OpeningIT {
    private static final NewShop SHOP = shop("Fjord Supply");

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(OpeningIT.class);
    }

    @Inject
    SignUp signUp;

    @Inject
    SetUp setUp;

    @Inject
    SignedInSessions sessions;

    @Inject
    Access access;

    @Inject
    Team team;

    @Inject
    Invitations invitations;

    @Inject
    AbsentDirectory directory;

    @Test
    void aShopIsThereAtOnceAndTheProviderHearsOfItWhenItIsBack() {
        Identity person = somebody();
        SignedInToken session = sessions.begin(person);
        directory.isAwayFor("Opened at night", 1);

        TenantId tenant = opened(signUp.open(sessions.find(session).orElseThrow(), session, shop("Opened at night"), "203.0.113.1"));

        SignedIn owner = sessions.find(session).orElseThrow();
        assertThat(owner.active()).contains(tenant);
        assertThat(access.memberships(owner)).singleElement().satisfies(membership -> assertThat(membership.role()).isEqualTo(Role.OWNER));
        assertThat(setUp.of(tenant).getFirst().state()).isEqualTo(State.UNDER_WAY);
        assertThat(sessions.find(sessions.begin(signUp.welcomed(person))).orElseThrow().tenants()).as("signed in anew, before the provider knows").contains(tenant);

        assertThat(directory.next(tenant, 30)).isEqualTo("knows Opened at night");
        assertThat(directory.next(tenant, 10)).isEqualTo("owner " + person.person());
        assertThat(setUp.of(tenant).getFirst().state()).isEqualTo(State.DONE);
    }

    @Test
    void openingAgainGoesOnWithTheSame() {
        Identity person = somebody();
        SignedInToken first = sessions.begin(person);
        TenantId tenant = opened(signUp.open(sessions.find(first).orElseThrow(), first, SHOP, "203.0.113.2"));
        SignedInToken later = sessions.begin(person);

        assertThat(signUp.open(sessions.find(later).orElseThrow(), later, SHOP, "203.0.113.2")).isEqualTo(new SignUpOutcome.OpenedBefore(tenant));
        assertThat(sessions.find(later).orElseThrow().active()).contains(tenant);
    }

    @Test
    void whoHasLeftTheirShopMayOpenAnother() {
        Identity person = somebody();
        SignedInToken session = sessions.begin(person);
        TenantId left = opened(signUp.open(sessions.find(session).orElseThrow(), session, SHOP, "203.0.113.3"));
        Identity heir = joined(left, person, Role.OWNER);
        MemberView founder = member(left, person.person());
        assertThat(team.remove(new Actor(heir.person(), "Heir", left, Role.OWNER), founder.id())).isEqualTo(new TeamChange.Done());

        TenantId next = opened(signUp.open(sessions.find(session).orElseThrow(), session, SHOP, "203.0.113.3"));

        assertThat(next).isNotEqualTo(left);
    }

    @Test
    void anInvitationSeatsItsAddressAndNobodyElse() {
        Identity person = somebody();
        SignedInToken session = sessions.begin(person);
        TenantId tenant = opened(signUp.open(sessions.find(session).orElseThrow(), session, SHOP, "203.0.113.4"));
        Actor owner = new Actor(person.person(), "Owner", tenant, Role.OWNER);
        Identity invited = somebody();
        assertThat(invitations.invite(owner, invited.email(), Role.AGENT, Locale.GERMAN)).isInstanceOf(InvitationOutcome.Invited.class);

        invitations.arrive(invited);
        assertThat(team.of(tenant)).as("the provider does not name the tenant").filteredOn(MemberView::invited).hasSize(1);
        invitations.arrive(somebody().with(tenant));
        assertThat(team.of(tenant)).as("another address").filteredOn(MemberView::invited).hasSize(1);
        invitations.arrive(invited.with(tenant));
        invitations.arrive(invited.with(tenant));

        assertThat(team.of(tenant)).filteredOn(MemberView::invited).isEmpty();
        assertThat(member(tenant, invited.person()).role()).isEqualTo(Role.AGENT);
    }

    @Test
    void changesReachTheProviderAsTheyStandInTheEnd() {
        Identity person = somebody();
        SignedInToken session = sessions.begin(person);
        TenantId tenant = opened(signUp.open(sessions.find(session).orElseThrow(), session, shop("Changed at night"), "203.0.113.5"));
        Actor owner = new Actor(person.person(), "Owner", tenant, Role.OWNER);
        Identity member = joined(tenant, person, Role.AGENT);
        MemberView seated = member(tenant, member.person());
        directory.isAwayFor("Changed at night", 2);
        assertThat(team.changeRole(owner, seated.id(), Role.LEAD, seated.version())).isEqualTo(new TeamChange.Done());
        assertThat(team.remove(owner, seated.id())).isEqualTo(new TeamChange.Done());

        String last = directory.next(tenant, 30);
        while (last != null && !last.equals("without " + member.person())) {
            last = directory.next(tenant, 30);
        }
        assertThat(last).as("the removal was told").isNotNull();
        for (String after = directory.next(tenant, 6); after != null; after = directory.next(tenant, 1)) {
            assertThat(after).as("nothing seats them again").doesNotContain("lead");
        }
    }

    private static NewShop shop(String name) {
        return new NewShop(name, Locale.ENGLISH, ZoneId.of("Europe/Oslo"));
    }

    private Identity joined(TenantId tenant, Identity owner, Role role) {
        Identity newcomer = somebody();
        invitations.invite(new Actor(owner.person(), "Owner", tenant, Role.OWNER), newcomer.email(), role, Locale.ENGLISH);
        invitations.arrive(newcomer.with(tenant));
        return newcomer;
    }

    private MemberView member(TenantId tenant, UUID person) {
        return team.of(tenant).stream().filter(member -> member.person().equals(Optional.of(person))).findFirst().orElseThrow();
    }

    private static TenantId opened(SignUpOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignUpOutcome.Opened.class);
        return ((SignUpOutcome.Opened) outcome).tenant();
    }

    private static Identity somebody() {
        UUID person = UUID.randomUUID();
        return new Identity(person, "Some Body", new EmailAddress("somebody-" + person + "@example.com"), Set.of(), Set.of(), Optional.empty(), "an.id.token");
    }
}
