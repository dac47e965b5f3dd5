"""Nouns by what can be done with the thing they name."""

from __future__ import annotations


def _column(words: str) -> frozenset[str]:
    return frozenset(words.split())


RECORDS = _column("""
    account bill catalogue data diary estimate extract figure file finding invoice line
    list log logbook number outline photo picture record recording register report result score sign
    statement statistic survey table tally ticket timeline transcript
""")
SELECTIONS = _column("""
    advert advertisement criteria criterion interview shortlist cv selection job-description
    nomination
""")
PAPERS = (
    RECORDS
    | SELECTIONS
    | _column("""
    agenda application atlas blueprint brief briefing brochure budget calendar chart checklist
    circular contract description diagram document draft drawing email e-mail flyer form guide
    handbook handout invitation label leaflet letter mail manual map memo menu message newsletter
    note notebook notice page paper plan playbook policy poster presentation profile proposal
    protocol questionnaire roster rota schedule script sheet sketch slide specification
    spreadsheet summary template tender text timetable wording worksheet
""")
)
RULES = _column("""
    arrangement ban benchmark code convention custom cut-off deadline habit law limit
    minimum maximum norm order practice procedure process quota ratio regulation requirement
    rhythm routine rule ruling standard system target threshold tradition way
""") - {"way", "order", "system"}
STEPS = _column("""
    apprenticeship appointment certificate contract course credit degree diploma exam
    job licence placement position post promotion qualification residency role
    scholarship seat secondment traineeship training transfer vacancy internship fellowship
""") - {"contract", "credit", "seat"}
ROLES = _column("""
    accountant apprentice assistant baker boss buyer captain carpenter cashier chair chef chief
    clerk conductor consultant controller coordinator curator deputy designer director dispatcher
    doctor driver editor electrician engineer examiner fitter foreman forewoman forester gardener
    head inspector instructor interpreter joiner lead leader lecturer librarian manager master
    mechanic midwife nurse officer operator owner partner pilot planner principal producer
    professor receptionist representative researcher scientist secretary sergeant specialist
    steward supervisor surveyor teacher technician therapist trainer translator trustee
""")
PEOPLE = ROLES | _column("""
    apprentices audience board cleaner colleague committee council crew customer employee family
    group guest man manager member mentor mentee minister neighbour newcomer nobody parent passenger
    patient people person pupil resident somebody someone staff student supplier team user visitor
    volunteer woman worker workmate workforce youngster
""")
PLACES = _column("""
    aisle archive assembly-line backstage bakery bar barn bay bench boiler-room boiler bridge
    building
    cabin canteen cellar changing-room checkout classroom clinic cold-store control-room corridor
    counter court cow-shed crossing deck depot desk dispensary dock door entrance exit farm field
    floor forge foyer fryer garage gallery garden gate greenhouse ground gym hall helpdesk hangar
    hospital hostel kiln kitchen laboratory lab laundry library lift line loading-bay lobby lounge
    machine market mill mine mortuary museum nursery office orchard oven packing-table pantry
    parlour pier
    plant platform playground pool port press quarry quay queue ramp reception rink roof room runway
    salon school shed shelter ship shop showroom shower site stable staffroom stage stairs stall
    station stockroom store storeroom street studio surgery table terminal terminus theatre tower
    till
    toilet track tunnel vault vestry waiting-room ward warehouse washroom weighbridge wing workshop
    yard kennel switchboard truck tram bus ferry lorry ambulance
""")
DECIDED = _column("""
    alarm bell bicycle boat boot bus camera cap car chair cover decision desk door drill extraction
    fan fence furniture glove grant harness headset heating height helmet hoist hour hours jacket
    kit ladder lamp lane laptop lift light lighting lock locker machine mask mirror move name oven
    pass parking pay pedal phone pump radio rail ramp room saw scale screen seat seating shade shift
    shower shutter signal sink software supply table temperature timer toilet tool trolley truck
    uniform van ventilation wage wheel window budget rebuild merger relocation closure fee price
    start break opening route entrance rest space storage bench cabinet kettle fridge wifi tablet
    badge rack platform pass
""")
